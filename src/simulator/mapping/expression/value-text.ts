import type { ExpressionValue } from './expression.ts';

/** A value as a string, booleans as "True" and "False"; `null` for none. The first of several values. */
export function textOf(value: ExpressionValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if ('appRoles' in value) return value.appRoles[0]?.value ?? null;
  return 'complexes' in value ? null : (value[0] ?? null);
}

/** All values as strings, without empty ones. */
export function textsOf(value: ExpressionValue): readonly string[] {
  const texts = Array.isArray(value) ? value : [textOf(value)];
  return texts.filter((text) => text !== null && text !== '');
}

/** A value as an integer; `null` when it is not one. */
export function wholeNumberOf(value: ExpressionValue): number | null {
  const number = value === null || value === '' ? Number.NaN : Number(textOf(value));
  return Number.isInteger(number) ? number : null;
}

/** Whether a condition holds: `true`, or "true" in any case. */
export function isTrue(value: ExpressionValue): boolean {
  return textOf(value)?.toLowerCase() === 'true';
}

/** Whether a value is `null`, or an empty string or list. */
export function isNullOrEmpty(value: ExpressionValue): boolean {
  if (value !== null && typeof value === 'object' && 'complexes' in value) return value.complexes.length === 0;
  return (textOf(value) ?? '') === '';
}
