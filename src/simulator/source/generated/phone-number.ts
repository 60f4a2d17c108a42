import type { Random } from '../../seeded-random.ts';

/** Ways in which people write one number down: nothing that reads it may expect a form. */
const SHAPES: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number,
  (number) => number.replaceAll(' ', ''),
  (number) => number.replaceAll(' ', '-'),
  (number) => number.replaceAll(' ', '.'),
  (number) => number.replace('+', '00 '),
  (number) => number.replace(/^\+(\d+) (\d+) /, '+$1 (0$2) '),
  (number) => number.replace(/^\+\d+ (\d+) /, '($1) '),
  (number) => `${number} x1${number.at(-1)}`,
];

/** A number by a pattern such as `+1 514 555 01##`, in one of many spellings. */
export function phoneNumber(random: Random, pattern: string): string {
  const number = pattern.replace(/#/g, () => String(random.below(10)));
  return random.oneOf(SHAPES)(number);
}

/** A number as a fax server wants it: `+` and digits. */
export function faxNumber(random: Random, pattern: string): string {
  return pattern.replace(/#/g, () => String(random.below(10))).replaceAll(' ', '');
}
