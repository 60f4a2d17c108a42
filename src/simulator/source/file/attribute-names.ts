/** Names in Microsoft Graph and in the portal's CSV export, and their equivalents in attribute mappings. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['id', 'objectId'],
  ['mobilephone', 'mobile'],
  ['businessphones', 'telephoneNumber'],
  ['faxnumber', 'facsimileTelephoneNumber'],
  ['officelocation', 'physicalDeliveryOfficeName'],
  ['alternateemailaddress', 'otherMails'],
]);

/** Attribute names of mappings, besides custom attributes. */
const USUAL_NAMES = [
  'objectId',
  'userPrincipalName',
  'accountEnabled',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'jobTitle',
  'department',
  'companyName',
  'employeeId',
  'telephoneNumber',
  'mobile',
  'facsimileTelephoneNumber',
  'physicalDeliveryOfficeName',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'preferredLanguage',
  'userType',
  'usageLocation',
  'manager',
  'appRoles',
  'isAssigned',
  'isDeleted',
];

const USUAL_SPELLING: ReadonlyMap<string, string> = new Map(USUAL_NAMES.map((name) => [name.toLowerCase(), name]));

/** The name of a file's attribute in attribute mappings; unknown names are unchanged. */
export function attributeNameOf(name: string): string {
  const key = name.trim().toLowerCase();
  return ALIASES.get(key) ?? USUAL_SPELLING.get(key) ?? name.trim();
}
