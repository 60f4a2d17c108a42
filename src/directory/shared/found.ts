/** What was found of many that were asked for by their keys, as far as it may be read at once. */
export interface Found<Value> {
  /** In the order of the keys, `null` for those that are unknown. */
  readonly values: readonly (Value | null)[];
  /** Bytes of the profiles that were read. */
  readonly bytes: number;
  /** Whether all together weigh more than may be read, so that some of what is there is missing. */
  readonly isCut: boolean;
}
