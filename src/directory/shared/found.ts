/** The result of a batched read by keys, under a limit of bytes. */
export interface Found<Value> {
  /** In the order of the keys; `null` for unknown keys. */
  readonly values: readonly (Value | null)[];
  /** Bytes of the profiles that were read. */
  readonly bytes: number;
  /** Whether the limit was reached, so that existing values are missing. */
  readonly isTruncated: boolean;
}
