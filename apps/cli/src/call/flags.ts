import type { DialectFlag } from '../request/dialect-option.ts';
import type { RequestFlags } from '../request/flags.ts';
import type { NamedValues } from '../request/named-values.ts';

/** What the flags of `dataplus call` give. */
export interface CallFlags extends RequestFlags, DialectFlag {
  readonly keyFile?: string;
  readonly endpoint?: string;
  readonly organization?: string;
  readonly path?: NamedValues;
  readonly query?: NamedValues;
  readonly validate?: boolean;
  readonly retry: number;
  readonly timeout: number;
  readonly explain?: boolean;
  readonly include?: boolean;
  readonly json?: boolean;
}
