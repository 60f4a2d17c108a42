import type { Random } from '../../seeded-random.ts';
import type { SourceUser, UserPatch } from '../source-user.ts';
import { randomAddress, randomJob, randomPhones } from './employment.ts';
import { addressesOf, type Identity, namesOf } from './identity.ts';
import { ADMINISTRATOR_ROLE, COMPANIES, USER_ROLE } from './occupations.ts';

/** The user who changes. */
export interface Mover {
  readonly user: SourceUser;
  readonly identity: Identity;
  readonly domain: string;
  /** The `id` of a new manager; `null` for none. */
  readonly newManagerId: string | null;
  readonly random: Random;
}

/** Changes of a mover, with equal probability. */
const PATCHES: readonly ((mover: Mover) => UserPatch)[] = [
  ({ random }) => ({ attributes: randomJob(random) }),
  ({ random }) => ({ attributes: { companyName: random.oneOf(COMPANIES) } }),
  ({ random, identity }) => {
    const office = random.oneOf(identity.culture.offices);
    return { attributes: { ...randomAddress(random, office), ...randomPhones(random, office) } };
  },
  ({ random, identity }) => ({ attributes: randomPhones(random, random.oneOf(identity.culture.offices)) }),
  ({ random }) => ({ attributes: { [random.oneOf(['mobile', 'facsimileTelephoneNumber', 'jobTitle'])]: null } }),
  ({ identity, domain }) => ({
    attributes: { mail: `${identity.given.ascii}${identity.index}@${identity.isGuest ? 'guest' : 'mail'}.${domain}` },
  }),
  (mover) => ({ attributes: namesOf(withNewSurname(mover)) }),
  (mover) => {
    const identity = withNewSurname(mover);
    const { userPrincipalName, mail, mailNickname } = addressesOf(identity, mover.domain);
    return { userPrincipalName, attributes: { ...namesOf(identity), mail, mailNickname } };
  },
  ({ newManagerId }) => ({ managerId: newManagerId }),
  ({ user }) => ({
    appRoles: [user.appRoles[0]?.value === ADMINISTRATOR_ROLE.value ? USER_ROLE : ADMINISTRATOR_ROLE],
  }),
];

/** A random change of a mover. */
export function moverPatch(mover: Mover): UserPatch {
  return mover.random.oneOf(PATCHES)(mover);
}

function withNewSurname({ identity, random }: Mover): Identity {
  return { ...identity, family: random.oneOf(identity.culture.family) };
}
