import type { Random } from '../../seeded-random.ts';
import type { SourceValue } from '../source-user.ts';
import type { Office } from './culture.ts';
import type { Identity } from './identity.ts';
import { COMPANIES, DEPARTMENTS } from './occupations.ts';
import { faxNumber, phoneNumber } from './phone-number.ts';

/** Attributes of a source user. */
export type Attributes = Record<string, SourceValue>;

/** Department and job title that go together. */
export function jobOf(random: Random): Attributes {
  const { name, jobTitles } = random.oneOf(DEPARTMENTS);
  return { department: name, jobTitle: random.oneOf(jobTitles) };
}

/** The address of a place of work. */
export function addressAt(random: Random, office: Office): Attributes {
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

/** The numbers under which somebody can be reached at a place of work. */
export function phonesAt(random: Random, office: Office): Attributes {
  return {
    telephoneNumber: phoneNumber(random, office.phone),
    mobile: phoneNumber(random, office.phone),
    facsimileTelephoneNumber: faxNumber(random, office.phone),
  };
}

/** Everything that comes with being employed. */
export function employmentOf(random: Random, { index, culture }: Identity): Attributes {
  const office = random.oneOf(culture.offices);
  return {
    ...jobOf(random),
    ...addressAt(random, office),
    ...phonesAt(random, office),
    companyName: random.oneOf(COMPANIES),
    employeeId: String(index + 1).padStart(7, '0'),
    preferredLanguage: culture.language,
  };
}
