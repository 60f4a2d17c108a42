/**
 * Whether one value of `emails` is a work e-mail that says something: the same that `valueOfType` says, of a value as it
 * is kept and of its comparison key alike. Of all signs beside ASCII the Kelvin sign alone folds to a letter of `work`.
 *
 * @param email SQL of the value as `jsonb`
 */
export function isWorkEmail(email: string): string {
  const type = `lower(translate(${email}->>'type', U&'\\212A', 'k') COLLATE "C")`;
  return `${type} = 'work' AND ${email}->>'value' <> ''`;
}
