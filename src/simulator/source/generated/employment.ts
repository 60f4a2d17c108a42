import type { Random } from '../../seeded-random.ts';
import type { SourceValue } from '../source-user.ts';
import type { Office } from './culture.ts';
import type { Identity } from './identity.ts';
import { COMPANIES, DEPARTMENTS } from './occupations.ts';

/** Attributes of a source user. */
export type Attributes = Record<string, SourceValue>;

/** A department and one of its job titles. */
export function randomJob(random: Random): Attributes {
  const { name, jobTitles } = random.oneOf(DEPARTMENTS);
  return { department: name, jobTitle: random.oneOf(jobTitles) };
}

/** An address at an office. */
export function randomAddress(random: Random, office: Office): Attributes {
  const number = String(1 + random.below(400));
  return {
    physicalDeliveryOfficeName: `${office.city} ${1 + random.below(9)}.${10 + random.below(80)}`,
    streetAddress: office.street.replace('{n}', number),
    city: office.city,
    ...(office.state === '' ? {} : { state: office.state }),
    ...(office.postalCode === '' ? {} : { postalCode: office.postalCode }),
    country: office.country,
  };
}

/** Phone, mobile and fax numbers at an office. */
export function randomPhones(random: Random, office: Office): Attributes {
  return {
    telephoneNumber: phoneNumber(random, office.phone),
    mobile: phoneNumber(random, office.phone),
    facsimileTelephoneNumber: faxNumber(random, office.phone),
  };
}

/** All attributes of a user's employment. */
export function employmentOf(random: Random, { index, culture }: Identity): Attributes {
  const office = random.oneOf(culture.offices);
  return {
    ...randomJob(random),
    ...randomAddress(random, office),
    ...randomPhones(random, office),
    companyName: random.oneOf(COMPANIES),
    employeeId: String(index + 1).padStart(7, '0'),
    preferredLanguage: culture.language,
  };
}

/** Spellings of a phone number: receivers must not expect a particular format. */
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

/** A number from a pattern such as `+1 514 555 01##`, in one of several spellings. */
function phoneNumber(random: Random, pattern: string): string {
  const number = pattern.replace(/#/g, () => String(random.below(10)));
  return random.oneOf(SHAPES)(number);
}

/** A number in E.164 format, as fax servers require it: `+` and digits. */
function faxNumber(random: Random, pattern: string): string {
  return pattern.replace(/#/g, () => String(random.below(10))).replace(/[^+\d]/g, '');
}
