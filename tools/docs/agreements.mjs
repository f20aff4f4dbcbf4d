import {
  agreementIds,
  defectsOf,
  readingsOf,
  term,
  termsOfAgreement,
  topicIds,
  versionOf,
} from '@dataplus/agreement-terms';
import { defectKinds, readings as labels } from '@dataplus/agreement-terms/labels';
import { readings as billing } from '@dataplus/billing-rules';
import { plain, table } from './markdown.mjs';

/** The agreements with how much each answers. */
export function agreementsTable() {
  const rows = agreementIds.map((id) => [
    `\`${id}\``,
    termsOfAgreement(id).title.join('<br>'),
    versionOf(id).printedDate ?? 'none',
    `${topicIds.filter((topic) => !term(id, topic).silent).length} of ${topicIds.length}`,
    readingsOf(id).length,
    defectsOf(id).length,
  ]);
  return table(['agreement', 'title', 'printed date', 'topics answered', 'open readings', 'defects'], rows);
}

/** Every place where agreements can be read in two ways, with the agreements and clauses that have it. */
export function readingsTable() {
  const found = new Map();
  for (const id of agreementIds) {
    for (const { reading, citations } of readingsOf(id)) {
      found.set(reading, [...(found.get(reading) ?? []), ...citations]);
    }
  }
  const rows = [...found].map(([reading, citations]) => [
    `\`${reading}\``,
    plain(labels[reading].en),
    Object.values(labels[reading].alternatives)
      .map(([en]) => plain(en))
      .join('; or '),
    clauses(citations),
  ]);
  return table(['reading', 'question', 'ways to read it', 'where'], rows);
}

/** At most four places; the rest is a number. */
function clauses(citations) {
  const shown = citations.slice(0, 4).map(({ agreement, clause }) => `\`${agreement}\` ${clause}`);
  const more = citations.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** The readings that the billing rules take as options, the default first. */
export function billingReadings() {
  const rows = Object.entries(billing).map(([name, { values, clause, en }]) => [
    `\`${name}\``,
    plain(en),
    values.map((value, i) => (i === 0 ? `**\`${value}\`**` : `\`${value}\``)).join(', '),
    clause === undefined ? 'none' : `\`${clause.agreement}\` ${clause.clause}`,
  ]);
  return table(['reading', 'question', 'values, the default first', 'clause'], rows);
}

/** How many defects of each kind the printed agreements have. */
export function defectsTable() {
  const all = agreementIds.flatMap((id) => defectsOf(id));
  const rows = Object.entries(defectKinds)
    .map(([kind, [en]]) => [kind, en, all.filter((defect) => defect.kind === kind)])
    .filter(([, , some]) => some.length > 0)
    .sort(([, , a], [, , b]) => b.length - a.length)
    .map(([kind, en, some]) => [
      `\`${kind}\``,
      plain(en),
      some.length,
      clauses(some.slice(0, 1).map((one) => ({ agreement: one.agreement, clause: one.clauses[0] }))),
    ]);
  return table(['kind', 'what', 'how many', 'for example'], rows);
}
