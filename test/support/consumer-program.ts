/** What a newcomer's program does with the packages; the same in every kind of project. It answers with one line of JSON. */
const body = `
const main = async () => {
  const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const request = { method: 'GET', url: 'https://shujuapi.aliyun.com/o/s/a?a=1&b=2', headers: { accept: 'application/json' } };
  const { headers } = sign(request, key);
  const arrive = (target) => ({ method: 'GET', target, headers: Object.entries(headers), body: null });
  const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } } });
  const tampered = arrive('/o/s/a?b=2&a=1');
  const { ok, tally } = await runSuite({
    suite: 'signer',
    filter: 'signer/query/*',
    testee: { name: 'consumer', ops: signerOps },
  });
  return JSON.stringify({
    verified: verifier.verify(arrive('/o/s/a?a=1&b=2')).ok,
    refused: verifier.verify(tampered),
    explained: diagnose(tampered, { accessKeySecret: 'testsecret' }).explanations.map(({ mistakes }) => mistakes),
    vectors: { ok, some: tally.passed > 0 },
    libraries,
  });
};
`;

const prints = `main().then((line) => { console.log(line); });`;

const imports = [
  ['createVerifier, sign', '@dataplus/signer'],
  ['diagnose', '@dataplus/signer/diagnose'],
  ['signerOps', '@dataplus/signer/testee'],
] as const;
const suiteOfNode = ['runSuite', '@dataplus/conformance/node'] as const;

/** Without files: the vectors are imported as JSON. */
const suiteAnywhere = `
import { assembleSuite, runVectors } from '@dataplus/conformance';
import schema from '@dataplus/conformance/schemas/signer.schema.json';
import query from '@dataplus/conformance/vectors/signer/query.json';
const runSuite = ({ testee }) => runVectors({ vectors: assembleSuite([query], schema).vectors, testee });
`;

/** As an ES module. `libraries` are all the packages that can be imported. */
export function moduleProgram(libraries: readonly string[]): string {
  return [...modules([...imports, suiteOfNode], libraries), body, prints].join('\n');
}

/** As a CommonJS script: `require` of ES modules. */
export function scriptProgram(libraries: readonly string[]): string {
  return [
    ...[...imports, suiteOfNode].map(([names, from]) => `const { ${names} } = require('${from}');`),
    `const libraries = ${JSON.stringify(libraries)}.map((name) => Object.keys(require(name)).length > 0);`,
    body,
    prints,
  ].join('\n');
}

/** As an ES module in TypeScript. */
export function typedProgram(libraries: readonly string[]): string {
  return typed([...modules([...imports, suiteOfNode], libraries), body, `void ${prints}`].join('\n'));
}

/** As an ES module for bundlers, for what has no files: browsers. */
export function portableProgram(libraries: readonly string[]): string {
  return [...modules(imports, libraries), suiteAnywhere, body, prints].join('\n');
}

/** The same as a worker that answers every request with the line. */
export function workerProgram(libraries: readonly string[]): string {
  const answers = `export default { fetch: async () => new Response(await main()) };`;
  return [...modules(imports, libraries), suiteAnywhere, body, answers].join('\n');
}

/** The same as a component of React, rendered as on a server; in TypeScript. */
export function reactProgram(libraries: readonly string[]): string {
  const page = `
import { useMemo } from 'react';
import { renderToString } from 'react-dom/server';
function Signature({ line }: { readonly line: string }) {
  const { authorization } = useMemo(
    () => sign({ method: 'GET', target: '/p', headers: {} }, { accessKeyId: 'testid', accessKeySecret: 'testsecret' }),
    [],
  );
  return <p title={authorization}>{line}</p>;
}
void main().then((line) => {
  const html = renderToString(<Signature line={line} />);
  if (!/^<p title="Dataplus testid:[^"]{28}">/.test(html)) throw new Error(html);
  console.log(line);
});`;
  return typed([...modules([...imports, suiteOfNode], libraries), body, page].join('\n'));
}

function modules(named: readonly (readonly [string, string])[], libraries: readonly string[]): readonly string[] {
  return [
    ...named.map(([names, from]) => `import { ${names} } from '${from}';`),
    ...libraries.map((name, i) => `import * as library${i} from '${name}';`),
    `const libraries = [${libraries.map((_, i) => `library${i}`).join(', ')}].map((library) => Object.keys(library).length > 0);`,
  ];
}

function typed(program: string): string {
  return program.replace('(target)', '(target: string)');
}
