import type { Variant } from './candidate.ts';
import type { Situation } from './situation.ts';

type KeyMistake = 'secret-ampersand' | 'secret-white-space' | 'id-as-secret';

/** Group key: M-10 to M-12. */
export function keyVariants({ secret, accessKeyId }: Situation): Variant<KeyMistake>[] {
  const stripped = secret.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const spaced = [`${secret}\n`, `${secret}\r\n`, `${secret} `, ` ${secret}`, ` ${secret} `, stripped];
  const variants: Variant<KeyMistake>[] = [
    { mistake: 'secret-ampersand', change: { key: `${secret}&` } },
    ...spaced.map((key) => ({ mistake: 'secret-white-space', change: { key } }) as const),
    { mistake: 'id-as-secret', change: { key: accessKeyId } },
  ];
  // No library signs with an empty key (S-11.2).
  return variants.filter(({ change }) => change.key !== '');
}
