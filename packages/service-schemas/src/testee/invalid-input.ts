/** The input of a vector does not fit its op; the protocol's own code, not one of this package. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly code = 'invalid-input';
}
