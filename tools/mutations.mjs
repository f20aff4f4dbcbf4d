import ts from 'typescript';

const { SyntaxKind } = ts;

const operators = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.GreaterThanToken, '<='],
  [SyntaxKind.GreaterThanEqualsToken, '<'],
  [SyntaxKind.LessThanToken, '>='],
  [SyntaxKind.PlusToken, '-'],
]);

/** Functions whose arguments behind the first are words for people, which no vector judges. */
const worded = new Set(['fail', 'refuse']);

/** A small mistake in a source text: what stands from `start` to `end` becomes `text`. */
const mistake = (node, what, text) => ({ start: node.getStart(), end: node.getEnd(), what, text });

/** Every small mistake that could be made in a source file; types, imports and comments are left alone. */
export function mutationsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    found.push(...mutations(node));
    const first = ts.isCallExpression(node) && worded.has(node.expression.getText()) ? node.arguments[0] : undefined;
    if (first !== undefined) visit(first);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((one) => ({ ...one, line: file.getLineAndCharacterOfPosition(one.start).line + 1 }));
}

function mutations(node) {
  if (ts.isBinaryExpression(node)) return ofBinary(node);
  if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node;
    return [mistake(node, 'swap', `${condition.getText()} ? ${whenFalse.getText()} : ${whenTrue.getText()}`)];
  }
  if (ts.isStringLiteral(node)) return [mistake(node, 'other text', JSON.stringify(`${node.text}~`))];
  if (ts.isTemplateExpression(node)) return ofTemplate(node);
  if (ts.isRegularExpressionLiteral(node)) return [mistake(node, 'never matches', '/$^/')];
  if (ts.isIfStatement(node)) return [mistake(node.expression, 'never', 'false')];
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    return [mistake(node, 'no longer negated', node.operand.getText())];
  }
  if (ts.isExpressionStatement(node)) return [mistake(node, 'left out', ';')];
  if (ts.isReturnStatement(node) && node.expression) return [mistake(node.expression, 'nothing', 'undefined')];
  if (ts.isVariableDeclaration(node) && node.initializer) return [mistake(node.initializer, 'nothing', 'undefined')];
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    return [mistake(node.parent, 'not called', `(${node.expression.getText()})`)];
  }
  if (ts.isCallExpression(node)) {
    const judged = worded.has(node.expression.getText()) ? node.arguments.slice(0, 1) : node.arguments;
    return judged.map((one) => mistake(one, 'argument left out', 'undefined'));
  }
  if (ts.isShorthandPropertyAssignment(node)) return [mistake(node, 'left out', `${node.name.text}: undefined`)];
  return [];
}

function ofBinary(node) {
  const { left, operatorToken } = node;
  if (operatorToken.kind === SyntaxKind.QuestionQuestionToken) return [mistake(node, 'no default', left.getText())];
  const other = operators.get(operatorToken.kind);
  return other === undefined ? [] : [mistake(operatorToken, `${operatorToken.getText()} -> ${other}`, other)];
}

/** Line ends become those of Windows, and each value is left out. */
function ofTemplate(node) {
  const text = node.getText();
  const lineEnds = text.includes('\\n') ? [mistake(node, 'CR LF', text.replaceAll('\\n', '\\r\\n'))] : [];
  return [...lineEnds, ...node.templateSpans.map(({ expression }) => mistake(expression, 'left out', "''"))];
}
