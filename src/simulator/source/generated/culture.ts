import { stripDiacritics } from '../../strip-diacritics.ts';

/** A name in its own script, and in the letters of an e-mail address. */
export interface Name {
  readonly text: string;
  readonly ascii: string;
}

/** An office. */
export interface Office {
  /** `{n}` is replaced by a house number. */
  readonly street: string;
  readonly city: string;
  /** Empty for none. */
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /** In international format; each `#` is replaced by a digit. */
  readonly phone: string;
}

/** Names and offices of one language. */
export interface Culture {
  /** BCP 47. */
  readonly language: string;
  readonly nameOrder: 'givenFirst' | 'familyFirst';
  readonly given: readonly Name[];
  readonly family: readonly Name[];
  readonly offices: readonly Office[];
}

/** A culture in the format of the data files. */
export interface CultureSource {
  readonly language: string;
  readonly nameOrder: Culture['nameOrder'];
  /** Names separated by commas; `=` adds the Latin transcription to a name in another script. */
  readonly given: string;
  readonly family: string;
  /** One office per line: street, city, state, postal code, country and phone separated by bars. */
  readonly offices: string;
}

/** Parses the lists of a data file. */
export function defineCulture(text: CultureSource): Culture {
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

/** Lower-case letters only, which every mail system accepts. */
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
