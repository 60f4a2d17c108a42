/** One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4). */
export interface MultiValue {
  readonly value?: string;
  readonly display?: string;
  readonly type?: string;
  readonly primary?: boolean;
}

/** A physical mailing address (RFC 7643 §4.1.2). */
export interface Address {
  readonly formatted?: string;
  readonly streetAddress?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly type?: string;
  readonly primary?: boolean;
}

/** The components of a person's name (RFC 7643 §4.1.1). */
export interface Name {
  readonly formatted?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly middleName?: string;
  readonly honorificPrefix?: string;
  readonly honorificSuffix?: string;
}

/** The person's manager (RFC 7643 §4.3), stored as sent: a user with this ID need not exist. */
export interface Manager {
  readonly value: string;
}

/** The attributes of a user that are plain text. */
export interface UserTexts {
  readonly externalId?: string;
  readonly displayName?: string;
  readonly nickName?: string;
  readonly profileUrl?: string;
  readonly title?: string;
  readonly userType?: string;
  readonly preferredLanguage?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly employeeNumber?: string;
  readonly costCenter?: string;
  readonly organization?: string;
  readonly division?: string;
  readonly department?: string;
}

/** The multi-valued attributes of a user except addresses; values keep the order in which they were given. */
export interface UserValues {
  readonly emails?: readonly MultiValue[];
  readonly phoneNumbers?: readonly MultiValue[];
  readonly ims?: readonly MultiValue[];
  readonly photos?: readonly MultiValue[];
  readonly entitlements?: readonly MultiValue[];
  readonly roles?: readonly MultiValue[];
  readonly x509Certificates?: readonly MultiValue[];
}

/**
 * The attributes of a user: the core User and the enterprise User of RFC 7643 §4.1 and §4.3, except password and
 * groups. Rows and revisions store it in this form; an attribute without a value has no key, which keeps both small.
 */
export interface UserProfile extends UserTexts, UserValues {
  readonly userName: string;
  readonly active: boolean;
  readonly name?: Name;
  readonly manager?: Manager;
  readonly addresses?: readonly Address[];
}
