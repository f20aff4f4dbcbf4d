import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from './search-text.ts';

/** The search parameters of the view that is open, and how to change some of them; `undefined` or '' takes one out. */
export function useSearchText(): [Search, (changes: Readonly<Record<string, string | undefined>>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    search,
    (changes) => {
      void navigate({ to: '.', search: { ...search, ...changes } as never, replace: true, resetScroll: false });
    },
  ];
}
