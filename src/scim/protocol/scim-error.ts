/** The error keywords of RFC 7644 §3.12, table 9. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive';

/** A refusal as SCIM expresses it (RFC 7644 §3.12). Only `src/scim` throws it. */
export class ScimError extends Error {
  override readonly name = 'ScimError';

  /** @param detail one sentence that tells an administrator what to do; Entra shows it in its provisioning log */
  constructor(
    readonly status: number,
    readonly scimType: ScimType | null,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }

  /** The sentence as the request log may store it: without names and values that the client sent. */
  get reason(): string {
    return this.detail;
  }
}

const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The body of an error response (RFC 7644 §3.12). */
export interface ErrorDocument {
  readonly schemas: readonly string[];
  /** The HTTP status, as text. */
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

/** The body of the response to a refused request. */
export function errorDocument({ status, scimType, detail }: ScimError): ErrorDocument {
  const document = { schemas: [ERROR_SCHEMA], status: String(status), detail };
  return scimType === null ? document : { ...document, scimType };
}
