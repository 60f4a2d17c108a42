import { newProfile } from '../../dist/directory/users/domain/new-profile.js';
import { searchKeys } from '../../dist/directory/users/persistence/fragments/search-keys.js';
import { termsOf } from '../../dist/directory/users/persistence/fragments/search-terms.js';
import { keptWords } from '../../dist/directory/users/persistence/fragments/word-vectors.js';
import { normaliseResource } from '../../dist/scim/entra/normalise-resource.js';
import { resourceToUser } from '../../dist/scim/translate/resource-to-user.js';

/** A resource as the product itself would store it. @param {number} enterpriseId @param {object} resource */
export function productRowOf(enterpriseId, resource) {
  const profile = newProfile(resourceToUser(normaliseResource(resource).value));
  const keys = searchKeys(profile);
  return {
    userNameKey: keys.userName,
    externalId: profile.externalId,
    profile: JSON.stringify(profile),
    keys: JSON.stringify(keys),
    terms: termsOf(enterpriseId, keys),
    words: keptWords(profile),
  };
}
