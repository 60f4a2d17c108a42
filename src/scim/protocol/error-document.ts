import type { ScimError, ScimType } from './scim-error.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The body of a refusal (RFC 7644 §3.12). */
export interface ErrorDocument {
  readonly schemas: readonly string[];
  /** The HTTP status, as text. */
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

/** The body that tells of a refusal. */
export function errorDocument({ status, scimType, detail }: ScimError): ErrorDocument {
  const document = { schemas: [ERROR], status: String(status), detail };
  return scimType === null ? document : { ...document, scimType };
}
