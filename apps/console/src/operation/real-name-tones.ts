import type { RealNameStatus } from '@dataplus/service-schemas';
import type { Tone } from '../ui/feedback.tsx';

/** How a state of a real name looks. */
export const realNameTones: Readonly<Record<RealNameStatus['state'], Tone>> = {
  unverified: 'neutral',
  'in-review': 'warn',
  verified: 'good',
  refused: 'bad',
};
