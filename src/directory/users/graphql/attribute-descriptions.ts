import type { MultiAttribute } from '../domain/user-attributes.ts';

/** What each multi-valued attribute holds, said once for output, input, delta and filter. */
export const VALUES: Readonly<Record<MultiAttribute, string>> = {
  emails: 'E-mail addresses.',
  phoneNumbers: 'Telephone and fax numbers, distinguished by `type`; stored as given.',
  ims: 'Instant messaging addresses.',
  photos: 'URLs of photos; case-sensitive.',
  entitlements: 'Entitlements of the user.',
  roles: 'Roles of the user, e.g. in XM Fax.',
  x509Certificates: 'Certificates, DER in Base64; case-sensitive.',
  addresses: 'Physical mailing addresses.',
};

export const USER_NAME = "The user's sign-in name, unique within the enterprise; case-insensitive.";

export const ACTIVE = 'Whether the user may sign in. A deactivated user keeps all other data.';

export const MANAGER = "The user's manager.";

export const NAME = "The components of the user's name.";
