import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSuite, suiteNames, vectorsOf } from './files/load-suite.ts';
import { packageFolder } from './files/places.ts';
import { readSpecification } from './files/specification.ts';
import { globToTest } from './select.ts';

const signer = loadSuite('signer').vectors;
const specification = readSpecification();

describe('the suite signer', () => {
  it('has at least 600 vectors', () => {
    expect(signer.length).toBeGreaterThanOrEqual(600);
  });

  it('rests on every rule, every refusal and every mistake of the specification', () => {
    const cited = new Set(signer.flatMap(({ spec }) => spec));
    // S-6.3 is about the clock of a signer, and the protocol has none.
    const needed = [...specification.ids].filter((id) => /^(S-\d+\.|M-|R-)/.test(id) && id !== 'S-6.3');
    expect(needed.filter((id) => !cited.has(id) && !twinned().has(id))).toEqual([]);
  });

  it('has a wrong twin for every mistake', () => {
    const named = new Set(signer.flatMap(({ twins = [] }) => twins.map(({ mistake }) => mistake)));
    expect([...specification.mistakes].filter((mistake) => !named.has(mistake))).toEqual([]);
  });

  it('has each mistake explained by a diagnosis', () => {
    const explained = new Set(
      vectorsOf('signer', { ops: ['signer.diagnose'] }).flatMap(({ output }) =>
        ((output?.explanations ?? []) as string[][]).flat(),
      ),
    );
    expect([...specification.mistakes].filter((mistake) => !explained.has(mistake))).toEqual([]);
  });

  it('has every refusal and every error code', () => {
    const reasons = new Set(signer.map(({ output, error }) => error?.code ?? output?.reason));
    const text = readFileSync(path.join(packageFolder, 'spec/signature.md'), 'utf8');
    const refusals = [...text.matchAll(/^\| R-\d+ \| `([a-z0-9-]+)`/gm)].map(([, reason]) => reason);
    const codes = [...text.matchAll(/^\| `([a-z-]+)` \| [SR]-/gm)].map(([, code]) => code);
    expect(refusals).toHaveLength(13);
    expect([...refusals, ...codes].filter((reason) => !reasons.has(reason) && reason !== 'invalid-date')).toEqual([]);
  });

  it('no twin has the right signature, and no right signature is refused by its own vector', () => {
    for (const { id, output, twins = [] } of signer) {
      for (const twin of twins) expect(twin.authorization, id).not.toBe(output?.authorization);
    }
  });

  it('has what its name says: a reader who asks about + in a query finds it', () => {
    expect(signer.filter(({ id }) => globToTest('signer/query/*plus*')(id)).length).toBeGreaterThan(2);
  });
});

const twinned = (): Set<string> => {
  const text = readFileSync(path.join(packageFolder, 'spec/signature.md'), 'utf8');
  const idOf = new Map([...text.matchAll(/^\| (M-\d+) \| `([a-z0-9-]+)`/gm)].map(([, id, name]) => [name, id]));
  return new Set(signer.flatMap(({ twins = [] }) => twins.map(({ mistake }) => idOf.get(mistake) ?? '')));
};

it.each(suiteNames())('every id that the suite %s cites is in the specification', (suite) => {
  const unknown = loadSuite(suite).vectors.flatMap(({ id, spec }) =>
    spec.filter((cited) => !specification.ids.has(cited)).map((cited) => `${id}: ${cited}`),
  );
  expect(unknown).toEqual([]);
});

it('every S-, M- and R- id that a source file of a package cites is in the specification', () => {
  const packages = path.join(packageFolder, '../packages');
  const unknown = readdirSync(packages).flatMap((name) => {
    const source = path.join(packages, name, 'src');
    return readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const cited = readFileSync(path.join(source, file), 'utf8').match(/\b(?:S-\d+(?:\.\d+)?|M-\d{2}|R-\d{2})\b/g);
        return [...new Set(cited)].filter((id) => !specification.ids.has(id)).map((id) => `${name}/src/${file}: ${id}`);
      });
  });
  expect(unknown).toEqual([]);
});

it('an unknown suite is refused with the names of those that are there', () => {
  expect(() => loadSuite('sinner')).toThrow(/there is no suite sinner; the suites are: .*signer/);
  expect(() => loadSuite('../spec')).toThrow(/there is no suite/);
});
