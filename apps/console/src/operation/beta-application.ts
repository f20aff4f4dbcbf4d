import { dayOfDate, dayOfInstant, instantOfText } from '@dataplus/agreement-terms/calendar';
import type { BetaApplication } from '@dataplus/service-schemas';
import type { Tone } from '../ui/feedback.tsx';

/** An application as the API gives it, with the day by which an answer may be expected. */
export interface ReviewedApplication extends BetaApplication {
  /** Third working day after it was handed in. */
  readonly expectedBy: string;
  /** The holidays until then are not published yet. */
  readonly provisional: boolean;
}

/** How a state of an application looks. */
export const betaTones: Readonly<Record<BetaApplication['state'], Tone>> = {
  submitted: 'warn',
  approved: 'good',
  refused: 'bad',
};

/** How many days the answer is late, by the clock of the gateway; negative while there is time. */
export const daysLate = ({ expectedBy }: ReviewedApplication, now: string): number =>
  dayOfInstant(instantOfText(now)) - dayOfDate(expectedBy);
