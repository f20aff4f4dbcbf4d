import { published2016To2018, type PriceBook } from '@dataplus/billing-rules';
import { useKept } from '../kept.ts';

/** The price book in use: the published example, or the one that was opened. It is kept until the page is closed. */
export const usePriceBook = (): [PriceBook, (book: PriceBook) => void] => useKept('money.book', published2016To2018);
