import { type Random, seededRandom } from '../../seeded-random.ts';
import type { AppRole, SourceUser } from '../source-user.ts';
import { type Attributes, employmentOf } from './employment.ts';
import { addressesOf, type Identity, identityOf, namesOf } from './identity.ts';
import { ADMINISTRATOR_ROLE, USER_ROLE } from './occupations.ts';
import { generatedId, type PopulationSettings } from './population.ts';

const EMPLOYMENT = 2;
const REPORTS_PER_MANAGER = 8;
const MISSING_MAIL_SHARE = 0.01;
const MISSING_MANAGER_SHARE = 0.03;
const MISSING_ATTRIBUTE_SHARE = 0.08;
const ALWAYS_PRESENT: ReadonlySet<string> = new Set(['department', 'companyName', 'preferredLanguage']);

/** Generates the user of an index, in its initial state. */
export function generateUser(settings: PopulationSettings, index: number): SourceUser {
  const identity = identityOf(settings, index);
  const { userPrincipalName, mail, mailNickname } = addressesOf(identity, settings.domain);
  const random = seededRandom(settings.seed, index, EMPLOYMENT);
  return {
    id: generatedId(settings.seed, index),
    userPrincipalName,
    accountEnabled: !random.happens(settings.disabledShare),
    isAssigned: random.happens(settings.assignedShare),
    isDeleted: false,
    managerId: random.happens(MISSING_MANAGER_SHARE) ? null : managerOf(settings, index),
    appRoles: rolesOf(random),
    attributes: {
      userType: identity.isGuest ? 'Guest' : 'Member',
      ...namesOf(identity),
      mailNickname,
      ...(random.happens(MISSING_MAIL_SHARE)
        ? {}
        : { mail, proxyAddresses: [`SMTP:${mail}`, aliasOf(settings, index)] }),
      ...workOf(random, identity),
    },
  };
}

/** A tree: each manager has eight reports, in the order of the indexes. */
function managerOf({ seed }: PopulationSettings, index: number): string | null {
  return index === 0 ? null : generatedId(seed, Math.floor((index - 1) / REPORTS_PER_MANAGER));
}

function rolesOf(random: Random): readonly AppRole[] {
  const chance = random.next();
  if (chance < 0.03) return [];
  return chance < 0.07 ? [ADMINISTRATOR_ROLE] : [USER_ROLE];
}

function aliasOf({ domain }: PopulationSettings, index: number): string {
  return `smtp:e${index + 1}@${domain}`;
}

/** Employment attributes: some are missing at random, and guests have almost none. */
function workOf(random: Random, identity: Identity): Attributes {
  const attributes = employmentOf(random, identity);
  if (identity.isGuest) return { companyName: attributes.companyName ?? '' };
  const kept = Object.entries(attributes).filter(
    ([name]) => ALWAYS_PRESENT.has(name) || !random.happens(MISSING_ATTRIBUTE_SHARE),
  );
  return Object.fromEntries(kept);
}
