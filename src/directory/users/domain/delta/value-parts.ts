/** Parts as they come in: `null`, `undefined`, `""`, `[]` and `{}` mean no value. */
export type Loose<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null | undefined };

/** Drops the parts that have no value. */
export function withoutEmpty<Parts extends object>(loose: Loose<Parts>): Partial<Parts> {
  const kept: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(loose)) if (!isEmpty(value)) kept[part] = value;
  return kept as Partial<Parts>;
}

/** Merges changes into parts: a part that is left out stays as it is, an empty one clears. */
export function mergeParts<Parts extends object>(parts: Loose<Parts>, changes: Loose<Parts>): Partial<Parts> {
  const merged: Record<string, unknown> = { ...parts };
  for (const [part, value] of Object.entries(changes)) if (value !== undefined) merged[part] = value;
  return withoutEmpty(merged as Loose<Parts>);
}

/** Whether a value means no value. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Number of characters of all texts among the parts. */
export function lengthOf(parts: object): number {
  let length = 0;
  for (const part of Object.values(parts)) if (typeof part === 'string') length += part.length;
  return length;
}
