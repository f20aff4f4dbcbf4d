import type { Signed } from '@dataplus/signer';
import type { CodeInput } from './code-input.ts';
import { curlCode } from './curl.ts';
import { javaCode } from './java.ts';
import { nodeCode } from './node.ts';
import { phpCode } from './php.ts';
import { pythonCode } from './python.ts';

/** The forms in which a call can be taken along, in the order of the tabs. */
export const codeForms = ['curl', 'node', 'python', 'java', 'php'] as const;
export type CodeForm = (typeof codeForms)[number];

/** Names of the forms as people know them, and of the file in which each is kept. */
export const formNames: Readonly<Record<CodeForm, readonly [name: string, file: string]>> = {
  curl: ['curl', 'call.sh'],
  node: ['Node.js', 'call.mjs'],
  python: ['Python', 'call.py'],
  java: ['Java', 'Call.java'],
  php: ['PHP', 'call.php'],
};

/** A call as text in one form. All but curl sign by themselves; curl holds the signature of the page. */
export function generate(form: CodeForm, input: CodeInput, signed: Signed | undefined): string | undefined {
  switch (form) {
    case 'curl':
      return signed && curlCode(input, signed);
    case 'node':
      return nodeCode(input);
    case 'python':
      return pythonCode(input);
    case 'java':
      return javaCode(input);
    case 'php':
      return phpCode(input);
  }
}
