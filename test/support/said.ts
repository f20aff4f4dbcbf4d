import { format, inspect } from 'node:util';
import ts from 'typescript';

/**
 * Examples say what comes out in a comment behind a statement, on its line or the lines below: `sum(1, 2); // 3`.
 * These functions make the statement hand over what really came out, and compare.
 */
export interface Said {
  readonly line: number;
  readonly comment: string;
  /** Inside of a block, it may not be reached. */
  readonly nested: boolean;
}

/** What the instrumented example calls in place of the statement. */
export const recorder = '__record';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The example with a call of the recorder for each statement that has something said about it, and what is said. */
export function instrument(example: string): { readonly code: string; readonly said: readonly Said[] } {
  const source = ts.createSourceFile('example.ts', example, ts.ScriptTarget.Latest, true);
  const said: Said[] = [];
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const comment = ts.isExpressionStatement(node) ? commentBehind(example, node) : undefined;
    if (ts.isExpressionStatement(node) && comment !== undefined && !ts.isBinaryExpression(node.expression)) {
      const { expression } = node;
      const logged = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
      const values = logged ? expression.arguments.map((one) => one.getText()).join(', ') : expression.getText();
      edits.push({
        start: expression.getStart(),
        end: expression.getEnd(),
        text: `${recorder}(${said.length}, ${logged}, ${values})`,
      });
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      said.push({ line, comment, nested: node.parent !== source });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return { code: edited(example, edits), said };
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((rest, { start, end, text: by }) => rest.slice(0, start) + by + rest.slice(end), text);
}

function commentBehind(example: string, statement: ts.Node): string | undefined {
  const onLine = ts.getTrailingCommentRanges(example, statement.end)?.map(({ pos, end }) => example.slice(pos, end));
  const below = /^(?:\n *\/\/[^\n]*)+/.exec(example.slice(statement.end))?.[0];
  const comment = onLine?.join('\n') ?? below;
  const text = comment?.replace(/^\s*\/\/ ?/gm, '').trim();
  return text === undefined || prose.test(text) ? undefined : text;
}

/** Three words or more and nothing else: an explanation, no value. */
const prose = /^[A-Za-z]+(?: [A-Za-z]+){2,}[.:]?$/;

/** Whether the values are what the comment begins with; `…` stands for anything, and an explanation may follow. */
export function agrees(comment: string, logged: boolean, values: readonly unknown[]): boolean {
  const shown = logged ? format(...values) : values.map(show).join(' ');
  const plain = withoutSpaceAndQuotes(shown);
  const ends = [...comment.matchAll(/[:,;]? |$/g)].map(({ index }) => comment.slice(0, index));
  return ends.some((said) => pattern(said)?.test(plain) === true);
}

function show(value: unknown): string {
  return inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity });
}

function pattern(said: string): RegExp | undefined {
  const parts = withoutSpaceAndQuotes(said).split('…');
  if (parts.join('') === '') return undefined;
  return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}$`, 's');
}

function withoutSpaceAndQuotes(text: string): string {
  return text.replace(/[\s'"`]/g, '');
}
