import { seededRandom } from '../../seeded-random.ts';
import type { SourceValue } from '../source-user.ts';
import type { Culture, Name } from './culture.ts';
import { CULTURES } from './cultures.ts';
import type { PopulationSettings } from './population.ts';

const IDENTITY = 1;
const PARTNERS = ['partner.example', 'kanzlei-müller.example', 'supplier.example'].map((domain) => toHost(domain));

/** The identity of a generated user, which does not change with employment. */
export interface Identity {
  readonly index: number;
  readonly culture: Culture;
  readonly given: Name;
  readonly family: Name;
  readonly isGuest: boolean;
}

/** Login name and addresses of a user. */
export interface Addresses {
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly mailNickname: string;
}

/** The identity of an index. */
export function identityOf({ seed, guestShare }: PopulationSettings, index: number): Identity {
  const random = seededRandom(seed, index, IDENTITY);
  const culture = random.oneOf(CULTURES);
  return {
    index,
    culture,
    given: random.oneOf(culture.given),
    family: random.oneOf(culture.family),
    isGuest: index > 0 && random.happens(guestShare),
  };
}

/** The name attributes of an identity. */
export function namesOf({ culture, given, family }: Identity): Record<string, SourceValue> {
  const inOrder = culture.nameOrder === 'givenFirst' ? [given.text, family.text] : [family.text, given.text];
  return { givenName: given.text, surname: family.text, displayName: inOrder.join(' ') };
}

/** Unique addresses: users of the same name differ by their index. */
export function addressesOf(identity: Identity, domain: string): Addresses {
  const mailNickname = `${identity.given.ascii}.${identity.family.ascii}${identity.index}`;
  if (!identity.isGuest) {
    const address = `${mailNickname}@${domain}`;
    return { userPrincipalName: address, mail: address, mailNickname };
  }
  const home = PARTNERS[identity.index % PARTNERS.length] ?? domain;
  return {
    userPrincipalName: `${mailNickname}_${home}#EXT#@${domain}`,
    mail: `${mailNickname}@${home}`,
    mailNickname: `${mailNickname}_${home}#EXT#`,
  };
}

function toHost(domain: string): string {
  return new URL(`https://${domain}`).hostname;
}
