import { errorCatalogue as billing } from '@dataplus/billing-rules';
import { errorCatalogue as gateway } from '@dataplus/gateway';
import { errorCatalogue as signer } from '@dataplus/signer';
import { expect, test } from 'vitest';
import { problemMessages } from './problem-messages.ts';
import { refusedMessages } from './refused-messages.ts';

const sentence = ({ cause, cure }: { cause: string; cure: string }): string => `${cause} ${cure}`;

// The sentences of the console are those of the catalogues, which also answer programs; Chinese is added here.
test.each(Object.entries(refusedMessages))('%s says in English what the catalogue says', (id, [en]) => {
  const code = id.replace('refused.', '');
  const catalogue: Readonly<Record<string, { cause: string; cure: string }>> = { ...gateway, ...signer };
  expect(en).toBe(sentence(catalogue[code] ?? { cause: code, cure: 'is in no catalogue' }));
});

test.each(Object.entries(problemMessages).filter(([id]) => id.startsWith('problem.')))(
  '%s says in English what the catalogue says',
  (id, [en]) => {
    const code = id.replace('problem.', '');
    const catalogue: Readonly<Record<string, { cause: string; cure: string }>> = { ...billing, ...gateway };
    expect(en).toBe(sentence(catalogue[code] ?? { cause: code, cure: 'is in no catalogue' }));
  },
);

/** Of a gateway that does not start, and of its insides: no page is there to show them. */
const unseen = [
  'invalid-configuration',
  'unreadable-configuration',
  'folder-in-use',
  'listener-failed',
  'plain-listener-exposed',
  'master-key-invalid',
  'seal-broken',
  'database-driver-missing',
  'database-too-new',
  'invalid-bound-value',
  'unsafe-integer',
  'invalid-metered-call',
  'meter-closed',
  'unbalanced-posting',
  'lease-lost',
];

test('every code of the gateway is said, as the refusal of a call or as a problem of the admin API', () => {
  const said = new Set([...Object.keys(refusedMessages), ...Object.keys(problemMessages)]);
  const missing = Object.keys(gateway).filter((code) => !said.has(`refused.${code}`) && !said.has(`problem.${code}`));
  expect(missing.sort()).toEqual(unseen.sort());
});
