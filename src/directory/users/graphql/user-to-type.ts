import type { User } from '../domain/user.ts';
import type { UserType } from './user.type.ts';

/** Lays a user flat, as the schema shows it, so that each field is read without a resolver of its own. */
export function userToType({ profile, managerName, ...own }: User): UserType {
  const { enterpriseId } = own;
  return {
    emails: [],
    phoneNumbers: [],
    ims: [],
    photos: [],
    entitlements: [],
    roles: [],
    x509Certificates: [],
    addresses: [],
    ...profile,
    ...own,
    profile,
    name: profile.name ?? null,
    manager: profile.manager ? { value: profile.manager.value, displayName: managerName ?? null, enterpriseId } : null,
  };
}

/** The same for a user that may be missing. */
export function nullableUser(user: User | null): UserType | null {
  return user && userToType(user);
}
