import { type Random, randomOf } from '../../seeded-random.ts';
import type { AppRole, SourceUser } from '../source-user.ts';
import { type Attributes, employmentOf } from './employment.ts';
import { addressesOf, type Identity, identityOf, namesOf } from './identity.ts';
import { ADMINISTRATOR_ROLE, USER_ROLE } from './occupations.ts';
import { generatedId, type PeopleSettings } from './population.ts';

const EMPLOYMENT = 2;
const REPORTS_PER_MANAGER = 8;
const WITHOUT_MAIL = 0.01;
const WITHOUT_MANAGER = 0.03;
const WITHOUT_ATTRIBUTE = 0.08;
const ALWAYS_THERE: ReadonlySet<string> = new Set(['department', 'companyName', 'preferredLanguage']);

/** The user of an index as it was when it joined. */
export function generateUser(settings: PeopleSettings, index: number): SourceUser {
  const identity = identityOf(settings, index);
  const { userPrincipalName, mail, mailNickname } = addressesOf(identity, settings.domain);
  const random = randomOf(settings.seed, index, EMPLOYMENT);
  return {
    id: generatedId(settings.seed, index),
    userPrincipalName,
    accountEnabled: !random.happens(settings.disabledShare),
    isAssigned: random.happens(settings.assignedShare),
    isDeleted: false,
    managerId: random.happens(WITHOUT_MANAGER) ? null : managerOf(settings, index),
    appRoles: rolesOf(random),
    attributes: {
      userType: identity.isGuest ? 'Guest' : 'Member',
      ...namesOf(identity),
      mailNickname,
      ...(random.happens(WITHOUT_MAIL) ? {} : { mail, proxyAddresses: [`SMTP:${mail}`, aliasOf(settings, index)] }),
      ...workOf(random, identity),
    },
  };
}

/** A tree: the first leads the next eight, each of these the next eight … */
function managerOf({ seed }: PeopleSettings, index: number): string | null {
  return index === 0 ? null : generatedId(seed, Math.floor((index - 1) / REPORTS_PER_MANAGER));
}

function rolesOf(random: Random): readonly AppRole[] {
  const chance = random.next();
  if (chance < 0.03) return [];
  return chance < 0.07 ? [ADMINISTRATOR_ROLE] : [USER_ROLE];
}

function aliasOf({ domain }: PeopleSettings, index: number): string {
  return `smtp:e${index + 1}@${domain}`;
}

/** Directories have gaps, and guests are hardly described at all. */
function workOf(random: Random, identity: Identity): Attributes {
  const attributes = employmentOf(random, identity);
  if (identity.isGuest) return { companyName: attributes.companyName ?? '' };
  const kept = Object.entries(attributes).filter(
    ([name]) => ALWAYS_THERE.has(name) || !random.happens(WITHOUT_ATTRIBUTE),
  );
  return Object.fromEntries(kept);
}
