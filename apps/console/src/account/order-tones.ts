import type { Order } from '@dataplus/service-schemas';
import type { Tone } from '../ui/feedback.tsx';

/** How a state of an order looks. */
export const orderTones: Readonly<Record<Order['state'], Tone>> = {
  'awaiting-payment': 'warn',
  paid: 'good',
  cancelled: 'neutral',
};
