/** What the functions of this package refuse. A closed set; each is explained in `errorCatalogue`. */
export type ServiceSchemasErrorCode =
  | 'ambiguous-routes'
  | 'inconsistent-faces'
  | 'malformed-envelope'
  | 'malformed-target'
  | 'nothing-to-compare'
  | 'unsupported-integration'
  | 'validators-disagree';

/** The one error class of this package. Invalid values are no errors: `validate` answers them as values. */
export class ServiceSchemasError extends Error {
  override readonly name = 'ServiceSchemasError';
  readonly code: ServiceSchemasErrorCode;
  /** What the error is about, in a form that a program can use; `errorCatalogue` names the members. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ServiceSchemasErrorCode,
    message: string,
    options: ErrorOptions & { readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = options.details ?? {};
  }
}
