/** Spellings of Microsoft Graph and of the portal's CSV export, and what attribute mappings call the same. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['id', 'objectId'],
  ['mobilephone', 'mobile'],
  ['businessphones', 'telephoneNumber'],
  ['faxnumber', 'facsimileTelephoneNumber'],
  ['officelocation', 'physicalDeliveryOfficeName'],
  ['alternateemailaddress', 'otherMails'],
]);

/** The attributes that a mapping can name without further ado, besides custom ones. */
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

/** What attribute mappings call an attribute of a file; names that are not usual stay as they are. */
export function attributeNameOf(name: string): string {
  const key = name.trim().toLowerCase();
  return ALIASES.get(key) ?? USUAL_SPELLING.get(key) ?? name.trim();
}
