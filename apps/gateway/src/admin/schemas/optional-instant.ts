import { instantOfText } from '@dataplus/agreement-terms/calendar';
import { instant } from '@dataplus/service-schemas';
import * as z from 'zod/mini';

/** An instant that may be left out. */
export const optionalInstant: z.ZodMiniOptional<typeof instant> = z.optional(instant);

/** Milliseconds of an instant that may be left out. */
export function millisecondsOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : instantOfText(text);
}
