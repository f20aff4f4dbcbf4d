import { isObject } from './json.ts';

/**
 * How a value is compared where it is not simply equal. Without a rule, values are equal member by member, members in any
 * order, elements of arrays in their order, and no member more or less.
 */
export interface CompareRule {
  /** `ignored`: members that the vector does not name may be there. */
  readonly unnamed?: 'ignored';
  /** `free`: elements of the array may come in any order. */
  readonly order?: 'free';
  /** The value is a number from 0 to this one; what the vector says is not compared. */
  readonly atMost?: number;
  /** Rules for members. */
  readonly members?: Readonly<Record<string, CompareRule>>;
  /** The rule for each element. */
  readonly items?: CompareRule;
}

/** One place where an answer is not what was wanted. */
export interface Difference {
  /** JSON Pointer of the place, `/explanations/0`; empty for the answer itself. */
  readonly path: string;
  /** What the vector says; undefined where there should be nothing. */
  readonly wanted: unknown;
  /** What was answered; undefined where nothing was. */
  readonly got: unknown;
}

const noRule: CompareRule = {};

const pointer = (path: string, part: string | number): string =>
  `${path}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Compares an answer with what was wanted and gives every difference; none means that it is right. */
export function compare(wanted: unknown, got: unknown, rule: CompareRule = noRule, path = ''): Difference[] {
  if (rule.atMost !== undefined) {
    const fits = Number.isInteger(got) && (got as number) >= 0 && (got as number) <= rule.atMost;
    return fits ? [] : [{ path, wanted: `an integer from 0 to ${rule.atMost}`, got }];
  }
  if (wanted === got) return [];
  if (Array.isArray(wanted) && Array.isArray(got)) {
    return rule.order === 'free' ? compareFree(wanted, got, rule, path) : compareOrdered(wanted, got, rule, path);
  }
  if (isObject(wanted) && isObject(got)) return compareMembers(wanted, got, rule, path);
  return [{ path, wanted, got }];
}

function compareMembers(
  wanted: Record<string, unknown>,
  got: Record<string, unknown>,
  rule: CompareRule,
  path: string,
): Difference[] {
  const differences: Difference[] = [];
  for (const name of Object.keys(wanted)) {
    const value = Object.hasOwn(got, name) ? got[name] : undefined;
    differences.push(...compare(wanted[name], value, rule.members?.[name], pointer(path, name)));
  }
  if (rule.unnamed !== 'ignored') {
    for (const name of Object.keys(got)) {
      if (!Object.hasOwn(wanted, name)) {
        differences.push({ path: pointer(path, name), wanted: undefined, got: got[name] });
      }
    }
  }
  return differences;
}

function compareOrdered(wanted: unknown[], got: unknown[], rule: CompareRule, path: string): Difference[] {
  const differences: Difference[] = [];
  for (let index = 0; index < Math.max(wanted.length, got.length); index++) {
    const at = pointer(path, index);
    if (index >= wanted.length) differences.push({ path: at, wanted: undefined, got: got[index] });
    else differences.push(...compare(wanted[index], got[index], rule.items, at));
  }
  return differences;
}

/** As sets are compared, save that an element which is there twice must be there twice. */
function compareFree(wanted: unknown[], got: unknown[], rule: CompareRule, path: string): Difference[] {
  const left = [...got];
  const missing = wanted.filter((element) => {
    const at = left.findIndex((candidate) => compare(element, candidate, rule.items).length === 0);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.length === 0 && left.length === 0 ? [] : [{ path, wanted, got }];
}
