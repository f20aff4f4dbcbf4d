import { createRequire } from 'node:module';

/** Version of this package. */
export function version(): string {
  const { version: own } = createRequire(import.meta.url)('@dataplus/gateway/package.json') as { version: string };
  return own;
}
