import { fold } from './fold.ts';

/** One value of a multi-valued attribute with its `type`, e.g. `work` (RFC 7643 §2.4). */
type Typed<Value = object> = Value & { readonly type?: string | null };

/** Whether a value has a type, without regard to case (RFC 7643 §2.4). @param wanted in lower case */
export function isOfType({ type }: Typed, wanted: string): boolean {
  return typeof type === 'string' && fold(type) === wanted;
}

/** The first non-empty value of a type, or `null`; the work e-mail is that of the type `work`. */
export function valueOfType(values: readonly Typed<{ readonly value?: string | null }>[], wanted: string) {
  return values.find((each) => each.value && isOfType(each, wanted))?.value ?? null;
}
