/** What failures have in common that count as one. */
export interface FailureCause {
  readonly status: number;
  readonly scimType: string | null;
  /** `null` when they became no operation. */
  readonly operation: string | null;
  /** The sentence that was answered; empty when the façade told none. */
  readonly reason: string;
}
