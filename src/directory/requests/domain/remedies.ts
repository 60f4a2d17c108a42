/** What an admin does about requests that were not answered as hoped, in sentences of one language. */
export interface Remedies {
  /** About each HTTP status. */
  readonly byStatus: Readonly<Record<number, string>>;
  /** Where SCIM's keyword says more than the status (RFC 7644 §3.12): behind the status and a space. */
  readonly byKeyword: Readonly<Record<string, string>>;
  /** About any other refusal. */
  readonly refused: string;
  /** About any other failure of ours. */
  readonly failed: string;
}
