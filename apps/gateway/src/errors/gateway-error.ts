import type { IssueCode } from '@dataplus/service-schemas';
import type { ControlErrorCode } from './control-errors.ts';
import type { StoreErrorCode } from './store-errors.ts';

/** Why the gateway could not do something. Every part lists its codes in a file of its own beside this one. */
export type GatewayErrorCode = ControlErrorCode | StoreErrorCode;

/** One thing that is wrong with a request, by its place. */
export interface Fault {
  /** JSON pointer into the body, or the name of a parameter. */
  readonly path: string;
  readonly message: string;
  /** What is wrong, as the validator of `@dataplus/service-schemas` names it; absent where the rules found it. */
  readonly code?: IssueCode;
}

/** What an error tells besides its sentence. */
export interface GatewayErrorDetails {
  /** What is at fault, as the caller names it: a key of the configuration, a member of a body. */
  readonly field?: string;
  readonly faults?: readonly Fault[];
  /** What a program may want to know, such as the refusals of the billing rules. Never a secret. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The only error that this package throws.
 *
 * @example
 * ```ts
 * import { GatewayError, readConfiguration } from '@dataplus/gateway';
 * try {
 *   readConfiguration({ flags: { port: 'http' } });
 * } catch (error) {
 *   if (error instanceof GatewayError) console.log(error.code, error.field); // invalid-configuration port
 * }
 * ```
 */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  /** Stable, kebab-case; see `errorCatalogue` for cause and cure. */
  readonly code: GatewayErrorCode;
  readonly field: string | undefined;
  readonly faults: readonly Fault[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: GatewayErrorCode, message: string, details: GatewayErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.field = details.field;
    this.faults = details.faults ?? [];
    this.facts = details.facts ?? {};
  }
}

/** Throws a {@link GatewayError}; an expression, so that a check can stand where its value is used. */
export function fail(code: GatewayErrorCode, message: string, details: GatewayErrorDetails = {}): never {
  throw new GatewayError(code, message, details);
}
