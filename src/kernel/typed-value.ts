import { fold } from './fold.ts';

/** One value of a multi-valued attribute, and what it is for, e.g. `work` (RFC 7643 §2.4). */
type Typed<Value = object> = Value & { readonly type?: string | null };

/** Whether a value is of a type, which is given in lower case; in types case does not count (RFC 7643 §2.4). */
export function isOfType({ type }: Typed, wanted: string): boolean {
  return typeof type === 'string' && fold(type) === wanted;
}

/** The first value of a type that says anything, if there is one. The work e-mail is that of the type `work`. */
export function valueOfType(values: readonly Typed<{ readonly value?: string | null }>[], wanted: string) {
  return values.find((each) => each.value && isOfType(each, wanted))?.value ?? null;
}
