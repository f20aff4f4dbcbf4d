import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The comments of a type: its own, and those of its members. */
export interface TypeComments {
  readonly text: string;
  readonly members: ReadonlyMap<string, TypeComments>;
}

/** The doc comments of the source: of exported types by name, and of operations by their id. */
export interface SourceComments {
  readonly types: ReadonlyMap<string, TypeComments>;
  readonly operations: ReadonlyMap<string, string>;
}

/** Reads the doc comments of all modules below a folder, so that they are written once and stand in the documents too. */
export function readSourceComments(folder: string): SourceComments {
  const types = new Map<string, TypeComments>();
  const operations = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue;
    const file = ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2023, true);
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement))
        types.set(statement.name.text, commentsOf(statement, statement.members));
      else if (ts.isTypeAliasDeclaration(statement))
        types.set(statement.name.text, commentsOf(statement, membersOf(statement.type)));
      else if (ts.isVariableStatement(statement)) {
        const id = /^ {2}id: '([^']+)'/m.exec(statement.getText())?.[1];
        if (id !== undefined) operations.set(id, textOf(statement));
      }
    }
  }
  return { types, operations };
}

function commentsOf(node: ts.Node, members: readonly ts.TypeElement[]): TypeComments {
  return {
    text: textOf(node),
    members: new Map(
      members
        .filter(ts.isPropertySignature)
        .map((member) => [
          ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(),
          commentsOf(member, membersOf(member.type)),
        ]),
    ),
  };
}

/** Members that are written in place: of a type literal, of the elements of an array, of an optional one. */
function membersOf(type: ts.TypeNode | undefined): readonly ts.TypeElement[] {
  if (type === undefined) return [];
  if (ts.isTypeLiteralNode(type)) return [...type.members];
  if (ts.isArrayTypeNode(type)) return membersOf(type.elementType);
  if (ts.isUnionTypeNode(type)) {
    const others = type.types.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword);
    return others.length === 1 ? membersOf(others[0]) : [];
  }
  return [];
}

function textOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '';
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
