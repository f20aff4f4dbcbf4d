import type { Page } from './page.ts';
import { services } from './services.ts';
import type { VerifyingServer } from './verifying-server.ts';

/** Act 1: a server with one service per dialect. */
export function showServer(page: Page, { origin }: VerifyingServer): void {
  const { cyan, dim } = page.colors;
  page.heading(`A server that verifies every request: ${origin}`);
  page.rows([
    ['services', 'dialect', 'what is signed'].map(dim),
    ...services.map(({ path, dialect, signs }) => [path, cyan(dialect), signs]),
  ]);
}
