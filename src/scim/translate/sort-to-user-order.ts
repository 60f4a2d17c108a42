import type { UserOrder, UserOrderField } from '../../wire/operations.generated.ts';
import type { ListRequest } from '../protocol/list-request.ts';
import type { AttributePath } from '../schema/attribute-path.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { invalidValue } from './invalid-input.ts';
import { mainSubAttribute, qualifiedName } from './read-value.ts';

const NAMES: Readonly<Record<UserOrderField, string>> = {
  ACTIVE: 'active',
  ADDRESSES_COUNTRY: 'addresses.country',
  ADDRESSES_FORMATTED: 'addresses.formatted',
  ADDRESSES_LOCALITY: 'addresses.locality',
  ADDRESSES_POSTAL_CODE: 'addresses.postalCode',
  ADDRESSES_REGION: 'addresses.region',
  ADDRESSES_STREET_ADDRESS: 'addresses.streetAddress',
  COST_CENTER: 'costCenter',
  CREATED_AT: 'meta.created',
  DEPARTMENT: 'department',
  DISPLAY_NAME: 'displayName',
  DIVISION: 'division',
  EMAILS_VALUE: 'emails.value',
  EMPLOYEE_NUMBER: 'employeeNumber',
  ENTITLEMENTS_VALUE: 'entitlements.value',
  EXTERNAL_ID: 'externalId',
  ID: 'id',
  IMS_VALUE: 'ims.value',
  LOCALE: 'locale',
  MANAGER_VALUE: 'manager.value',
  NAME_FAMILY_NAME: 'name.familyName',
  NAME_FORMATTED: 'name.formatted',
  NAME_GIVEN_NAME: 'name.givenName',
  NAME_HONORIFIC_PREFIX: 'name.honorificPrefix',
  NAME_HONORIFIC_SUFFIX: 'name.honorificSuffix',
  NAME_MIDDLE_NAME: 'name.middleName',
  NICK_NAME: 'nickName',
  ORGANIZATION: 'organization',
  PHONE_NUMBERS_VALUE: 'phoneNumbers.value',
  PHOTOS_VALUE: 'photos.value',
  PREFERRED_LANGUAGE: 'preferredLanguage',
  PROFILE_URL: 'profileUrl',
  ROLES_VALUE: 'roles.value',
  TIMEZONE: 'timezone',
  TITLE: 'title',
  UPDATED_AT: 'meta.lastModified',
  USER_NAME: 'userName',
  USER_TYPE: 'userType',
  X509_CERTIFICATES_VALUE: 'x509Certificates.value',
};

const FIELDS: ReadonlyMap<string, UserOrderField> = new Map(
  Object.entries(NAMES).map(([field, name]) => [name, field as UserOrderField]),
);

/**
 * Translates `sortBy` and `sortOrder` (RFC 7644 §3.4.2.3). A complex attribute means its main sub-attribute.
 *
 * @throws ScimError 400 `invalidValue` for an attribute that users cannot be sorted by
 */
export function sortToUserOrder({ sortBy, sortOrder }: Pick<ListRequest, 'sortBy' | 'sortOrder'>): UserOrder[] {
  if (sortBy === null) return [];
  const by = findField(sortBy);
  if (!by) throw invalidValue('sortBy', 'must name an attribute that users can be sorted by, such as userName');
  return [{ by, direction: sortOrder === 'descending' ? 'DESC' : 'ASC' }];
}

function findField(path: AttributePath): UserOrderField | undefined {
  const found = findAttribute(path);
  if (!found) return undefined;
  const { attribute } = found;
  const subAttribute = found.subAttribute ?? (attribute.type === 'complex' ? mainSubAttribute(attribute) : null);
  return FIELDS.get(subAttribute ? qualifiedName(attribute, subAttribute) : attribute.name);
}
