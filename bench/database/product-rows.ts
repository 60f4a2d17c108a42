import { newProfile, type UserInput } from '#dist/directory/users/domain/new-profile';
import { indexKeys, termsOf } from '#dist/directory/users/persistence/fragments/index-keys';
import { storedWords } from '#dist/directory/users/persistence/fragments/word-vectors';
import { normalizeResource } from '#dist/scim/entra/normalize-resource';
import { resourceToUser } from '#dist/scim/translate/resource-to-user';
import type { EnterpriseId } from '../../src/kernel/ids.ts';
import type { NewUser } from '../load/bodies.ts';
import type { UserRow } from './fill.ts';

/** A resource as the product itself stores it. */
export function productRowOf(enterpriseId: number, resource: NewUser): UserRow {
  // Of the façade's type a field may be undefined, which GraphQL takes for left out.
  const input = resourceToUser(normalizeResource(resource).value) as UserInput;
  const profile = newProfile(input);
  const keys = indexKeys(profile);
  return {
    userNameKey: String(keys.userName),
    externalId: profile.externalId ?? '',
    profile: JSON.stringify(profile),
    keys: JSON.stringify(keys),
    terms: termsOf(enterpriseId as EnterpriseId, keys),
    words: storedWords(profile),
  };
}
