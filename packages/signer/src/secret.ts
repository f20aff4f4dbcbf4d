import { checkSecret } from './check-secret.ts';

const placeholder = '[AccessKey secret]';

/**
 * An AccessKey secret that does not show itself: string conversion, JSON and Node's inspection print a placeholder.
 * Signer and verifier take it wherever they take a string.
 *
 * @throws {@link SignerError} `invalid-access-key-secret` when the text is empty or not a string (S-1.4).
 *
 * @example
 * ```ts
 * import { AccessKeySecret } from '@dataplus/signer';
 *
 * const secret = new AccessKeySecret('testsecret');
 * console.log(`${secret}`); // [AccessKey secret]
 * ```
 */
export class AccessKeySecret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = checkSecret(text);
  }

  /** The text itself, for the one place that computes with it. */
  reveal(): string {
    return this.#text;
  }

  /** The placeholder. */
  toString(): string {
    return placeholder;
  }

  /** The placeholder. */
  toJSON(): string {
    return placeholder;
  }

  static {
    // What `util.inspect` and `console.log` of Node call.
    const inspect = Symbol.for('nodejs.util.inspect.custom');
    Object.defineProperty(this.prototype, inspect, { value: () => placeholder });
  }
}
