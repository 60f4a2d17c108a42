/** The keywords of RFC 7644 §3.12, table 9. */
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

/** A refusal in SCIM's own words (RFC 7644 §3.12); born in `scim` alone. */
export class ScimError extends Error {
  override readonly name = 'ScimError';

  /** @param detail one sentence that tells an admin what to do; Entra shows it in its provisioning log */
  constructor(
    readonly status: number,
    readonly scimType: ScimType | null,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }

  /** The sentence as it may be kept: without a name that only the client knows. */
  get reason(): string {
    return this.detail;
  }
}
