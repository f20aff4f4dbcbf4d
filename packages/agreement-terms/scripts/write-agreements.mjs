/**
 * Writes the term data of the package from the merged cells: `src/agreements/generated/terms.ts`, one module per agreement
 * that exports its own data alone, and the list of topics.
 *
 *   node packages/agreement-terms/scripts/write-agreements.mjs [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packCell } from './pack-cell.mjs';
import { clauseIds, vocabulary } from './read-vocabulary.mjs';

const folder = new URL('../src/agreements/generated/', import.meta.url);
const titles = JSON.parse(readFileSync(new URL('./cells/titles.json', import.meta.url), 'utf8'));
const agreements = Object.keys(clauseIds);
const head = '// Written by scripts/write-agreements.mjs. Do not edit.\n';
const nameOf = (id) => id.replace(/-./g, (part) => part[1].toUpperCase());
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function packed(agreement) {
  const { cells } = JSON.parse(readFileSync(new URL(`./cells/generated/${agreement}.json`, import.meta.url), 'utf8'));
  const entries = Object.entries(cells).map(([topic, cell]) => [topic, packCell(cell)]);
  return JSON.stringify(Object.fromEntries(entries.filter(([, cell]) => cell !== undefined)));
}

const numbersOf = (agreement) => {
  const { clauses, points } = clauseIds[agreement];
  return clauses.flatMap((id) => [id, ...(points[id] ?? []).map((point) => `${id}(${point})`)]).join(' ');
};

function termsModule() {
  const parts = agreements.map((id) => {
    const [en, zh] = titles[id];
    return `
/** Terms of \`${id}\` (${zh}). */
export const ${nameOf(id)}: AgreementTerms<'${id}'> = {
  agreement: '${id}',
  title: [${quoted(en)}, ${quoted(zh)}],
  cells: ${quoted(packed(id))},
};
`;
  });
  const all = agreements.map((id) => `  '${id}': ${nameOf(id)},\n`).join('');
  return `${head}import type { AgreementId } from '../../skeleton/skeleton.ts';
import type { AgreementTerms } from '../agreement-terms.ts';
${parts.join('')}
/** Terms of every agreement, in the order of the source document. */
export const allTerms: { readonly [A in AgreementId]: AgreementTerms<A> } = {
${all}};
`;
}

const ordered = Object.entries(vocabulary.topics).flatMap(([id, topic]) => (topic.ordered ? [`'${id}'`] : []));
const kinds = Object.entries(vocabulary.topics).map(([id, { kind }]) => `  '${id}': '${kind}',\n`);
const files = {
  'terms.ts': termsModule(),
  'topic-kinds.ts': `${head}import type { TopicId, Topics } from '../../topics/index.ts';

/** Kind of the answer to every topic, in the order in which tables show them. */
export const topicKinds: { readonly [K in TopicId]: Topics[K]['kind'] } = {
${kinds.join('')}};

/** Lists whose order is part of the answer. */
export const orderedTopics: readonly TopicId[] = [${ordered.join(', ')}];
`,
  'clause-numbers.ts': `${head}import type { AgreementId } from '../../skeleton/skeleton.ts';

/** Clauses of every agreement in the order of the print, points after their clause, parted by spaces. */
export const clauseNumbers: Readonly<Record<AgreementId, string>> = {
${agreements.map((id) => `  '${id}':\n    '${numbersOf(id)}',\n`).join('')}};
`,
  ...Object.fromEntries(
    agreements.map((id) => [`by-id/${id}.ts`, `${head}export { ${nameOf(id)} } from '../terms.ts';\n`]),
  ),
};

mkdirSync(new URL('by-id/', folder), { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the cells give. Run this script without --check.`);
    process.exitCode = 1;
  }
}
