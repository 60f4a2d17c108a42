import { stripDiacritics } from '../../strip-diacritics.ts';

/** A name as its bearer writes it, and in the letters of an e-mail address. */
export interface Name {
  readonly text: string;
  readonly ascii: string;
}

/** A place of work. */
export interface Office {
  /** `{n}` stands for the number of the house. */
  readonly street: string;
  readonly city: string;
  /** Empty where there is none. */
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /** In international form, `#` for each digit that differs. */
  readonly phone: string;
}

/** What people of one language have in common. */
export interface Culture {
  /** BCP 47. */
  readonly language: string;
  readonly nameOrder: 'givenFirst' | 'familyFirst';
  readonly given: readonly Name[];
  readonly family: readonly Name[];
  readonly offices: readonly Office[];
}

/** A culture as its data file writes it. */
export interface CultureText {
  readonly language: string;
  readonly nameOrder: Culture['nameOrder'];
  /** Names between commas; one in another script is followed by `=` and its spelling in Latin letters. */
  readonly given: string;
  readonly family: string;
  /** A line an office: street, city, state, postal code, country and phone between bars. */
  readonly offices: string;
}

/** Reads the lists of a data file. */
export function culture(text: CultureText): Culture {
  return {
    language: text.language,
    nameOrder: text.nameOrder,
    given: namesOf(text.given),
    family: namesOf(text.family),
    offices: text.offices.trim().split('\n').map(readOffice),
  };
}

function namesOf(list: string): Name[] {
  return list.trim().split(/,\s+/).map(readName);
}

function readName(entry: string): Name {
  const [text = '', latin = text] = entry.split('=');
  return { text, ascii: asciiOf(latin) };
}

/** Small letters only: what is safe in front of an `@` everywhere. */
function asciiOf(latin: string): string {
  return stripDiacritics(latin)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function readOffice(line: string): Office {
  const [street = '', city = '', state = '', postalCode = '', country = '', phone = ''] = line
    .split('|')
    .map((part) => part.trim());
  return { street, city, state, postalCode, country, phone };
}
