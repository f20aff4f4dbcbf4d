import type { RetryAfterForm } from './script.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An instant in one of the three forms of RFC 9110 §5.6.7. */
export function httpDate(instant: number, form: Exclude<RetryAfterForm, 'seconds'>): string {
  const imf = new Date(instant).toUTCString();
  const [weekday = '', day = '', month = '', year = '', clock = ''] = imf.replace(',', '').split(' ');
  if (form === 'imf') return imf;
  if (form === 'asctime') return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${clock} ${year}`;
  return `${days[new Date(instant).getUTCDay()] ?? ''}, ${day}-${month}-${year.slice(2)} ${clock} GMT`;
}
