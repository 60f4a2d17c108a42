/** Parts as they may come in: one that is missing, `null`, `undefined`, `""`, `[]` or `{}` is not there. */
export type Loose<Parts> = { readonly [Part in keyof Parts]?: Parts[Part] | null | undefined };

/** Keeps what is there: in the result no key stands for nothing. */
export function sparse<Parts extends object>(loose: Loose<Parts>): Partial<Parts> {
  const kept: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(loose)) if (!isNothing(value)) kept[part] = value;
  return kept as Partial<Parts>;
}

/** Lays changes over parts: one left out is left alone; `null` and `""` clear. */
export function mergeParts<Parts extends object>(parts: Loose<Parts>, changes: Loose<Parts>): Partial<Parts> {
  const merged: Record<string, unknown> = { ...parts };
  for (const [part, value] of Object.entries(changes)) if (value !== undefined) merged[part] = value;
  return sparse(merged as Loose<Parts>);
}

/** Whether a value is one of the many ways to say nothing. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
