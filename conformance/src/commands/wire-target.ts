/** The request target that Node's `fetch` sends for a URL: an empty query loses its `?` (S-3.4, S-3.5). */
export function wireTarget(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
