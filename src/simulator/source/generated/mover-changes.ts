import type { Random } from '../../seeded-random.ts';
import type { SourceUser, UserPatch } from '../source-user.ts';
import { addressAt, jobOf, phonesAt } from './employment.ts';
import { addressesOf, type Identity, namesOf } from './identity.ts';
import { ADMINISTRATOR_ROLE, COMPANIES, USER_ROLE } from './occupations.ts';

/** Whom a change happens to. */
export interface Mover {
  readonly user: SourceUser;
  readonly identity: Identity;
  readonly domain: string;
  /** The `id` of somebody who may become the manager; `null` when there is nobody. */
  readonly newManagerId: string | null;
  readonly random: Random;
}

/** What happens to people who stay, each as likely as any other. */
const MOVES: readonly ((mover: Mover) => UserPatch)[] = [
  ({ random }) => ({ attributes: jobOf(random) }),
  ({ random }) => ({ attributes: { companyName: random.oneOf(COMPANIES) } }),
  ({ random, identity }) => {
    const office = random.oneOf(identity.culture.offices);
    return { attributes: { ...addressAt(random, office), ...phonesAt(random, office) } };
  },
  ({ random, identity }) => ({ attributes: phonesAt(random, random.oneOf(identity.culture.offices)) }),
  ({ random }) => ({ attributes: { [random.oneOf(['mobile', 'facsimileTelephoneNumber', 'jobTitle'])]: null } }),
  ({ identity, domain }) => ({
    attributes: { mail: `${identity.given.ascii}${identity.index}@${identity.isGuest ? 'guest' : 'mail'}.${domain}` },
  }),
  (mover) => ({ attributes: namesOf(renamed(mover)) }),
  (mover) => {
    const identity = renamed(mover);
    const { userPrincipalName, mail, mailNickname } = addressesOf(identity, mover.domain);
    return { userPrincipalName, attributes: { ...namesOf(identity), mail, mailNickname } };
  },
  ({ newManagerId }) => ({ managerId: newManagerId }),
  ({ user }) => ({
    appRoles: [user.appRoles[0]?.value === ADMINISTRATOR_ROLE.value ? USER_ROLE : ADMINISTRATOR_ROLE],
  }),
];

/** What changes of somebody who moves on within the tenant. */
export function moveOf(mover: Mover): UserPatch {
  return mover.random.oneOf(MOVES)(mover);
}

function renamed({ identity, random }: Mover): Identity {
  return { ...identity, family: random.oneOf(identity.culture.family) };
}
