import { textOfInstant } from '@dataplus/agreement-terms/calendar';

/** An instant as a reader in Asia/Shanghai writes it: `2016-03-13 02:00:00.001`. */
export function instantText(at: number): string {
  return textOfInstant(at).slice(0, 23).replace('T', ' ');
}
