import type { MultiAttribute } from '../domain/user-attributes.ts';

/** What each multi-valued attribute holds, said once for output, input, delta and filter. */
export const VALUES: Readonly<Record<MultiAttribute, string>> = {
  emails: 'E-mail addresses.',
  phoneNumbers: 'Telephone and fax numbers, told apart by `type`; kept as given.',
  ims: 'Addresses for instant messaging.',
  photos: 'Addresses of photos; compared letter by letter.',
  entitlements: 'Things that the person is entitled to.',
  roles: 'Roles of the person, e.g. in XM Fax.',
  x509Certificates: 'Certificates, DER in Base64; compared letter by letter.',
  addresses: 'Physical mailing addresses.',
};

export const USER_NAME = 'The name that the user signs in with, unique within the enterprise without regard to case.';

export const ACTIVE = 'Whether the user may sign in; a deactivated user keeps everything else.';

export const MANAGER = 'Whom the user reports to.';

export const NAME = "The components of the user's name.";
