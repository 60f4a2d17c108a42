/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { WireOperation } from './transport.ts';
/** Conditions on one address; all that are given must hold of the same address. */
export type AddressFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<AddressFilter> | null | undefined;
  /** On the country. */
  readonly country?: TextFilter | null | undefined;
  /** On the whole address. */
  readonly formatted?: TextFilter | null | undefined;
  /** On the city or place. */
  readonly locality?: TextFilter | null | undefined;
  /** This does not hold. */
  readonly not?: AddressFilter | null | undefined;
  /** At least one of these holds; an empty list is met by no address. */
  readonly or?: ReadonlyArray<AddressFilter> | null | undefined;
  /** On the postal code. */
  readonly postalCode?: TextFilter | null | undefined;
  /** On whether it is the preferred address. */
  readonly primary?: BooleanFilter | null | undefined;
  /** On the state, province or region. */
  readonly region?: TextFilter | null | undefined;
  /** On the street. */
  readonly streetAddress?: TextFilter | null | undefined;
  /** On what the address is for. */
  readonly type?: TextFilter | null | undefined;
};

/** A physical mailing address (RFC 7643 §4.1.2). */
export type AddressInput = {
  /** Country; ISO 3166-1 alpha-2 is customary, and not enforced. */
  readonly country?: string | null | undefined;
  /** The whole address as it is printed, lines parted by line breaks. */
  readonly formatted?: string | null | undefined;
  /** City or place. */
  readonly locality?: string | null | undefined;
  /** Postal code. */
  readonly postalCode?: string | null | undefined;
  /** Whether this is the preferred address; at most one is. */
  readonly primary?: boolean | null | undefined;
  /** State, province or region. */
  readonly region?: string | null | undefined;
  /** Street, house number and the like. */
  readonly streetAddress?: string | null | undefined;
  /** What the address is for, e.g. `work`, `home`, `other`. */
  readonly type?: string | null | undefined;
};

/** Alters each address that matches. */
export type AddressSet = {
  /** The address to add when none matches. Without it that is the error `NO_TARGET`, unless `to` only clears. It takes `primary` from another only where `where` names `primary`, or `to` nothing else. */
  readonly orAdd?: AddressInput | null | undefined;
  /** The parts to set: one left out is left alone, `null` clears it. */
  readonly to: AddressInput;
  /** Which are meant; `{}` means all. */
  readonly where: AddressFilter;
};

/** One step of a change; exactly one of these is given. */
export type AddressStep =
  {   /** These too; what is there already is not doubled (RFC 7644 §3.5.2.1). */
  readonly add: ReadonlyArray<AddressInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   /** Without those that match; none that matches is no error. */
  readonly remove: AddressFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   /** These and no others; `[]` clears. */
  readonly replace: ReadonlyArray<AddressInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   /** Alters those that match. */
  readonly set: AddressSet; };

/** Conditions on the addresses as a whole. */
export type AddressesFilter = {
  /** Whether there is any address at all. */
  readonly present?: boolean | null | undefined;
  /** At least one address meets these conditions, all of them at once. */
  readonly some?: AddressFilter | null | undefined;
};

/** Conditions on a boolean; all that are given must hold, `null` counts as not given. */
export type BooleanFilter = {
  /** Equal to this. */
  readonly eq?: boolean | null | undefined;
  /** Not equal to this, or absent. */
  readonly ne?: boolean | null | undefined;
  /** Whether there is a value at all. */
  readonly present?: boolean | null | undefined;
};

/** Conditions on a moment; all that are given must hold, `null` counts as not given. */
export type DateTimeFilter = {
  /** At this moment. */
  readonly eq?: string | null | undefined;
  /** At this moment or later. */
  readonly ge?: string | null | undefined;
  /** Later than this. */
  readonly gt?: string | null | undefined;
  /** At this moment or earlier. */
  readonly le?: string | null | undefined;
  /** Earlier than this. */
  readonly lt?: string | null | undefined;
  /** At another moment. */
  readonly ne?: string | null | undefined;
  /** Whether there is a value at all. */
  readonly present?: boolean | null | undefined;
};

/** A way in which clients, above all Microsoft Entra ID, say something beside RFC 7643 and RFC 7644. It was set right and is no error. */
export type Dialect =
  /** A PATCH says `Add`, `Replace` or `Remove` where RFC 7644 §3.5.2 has small letters. */
  | 'CAPITAL_OP'
  /** In a resource, or a PATCH without a path, keys are paths themselves, e.g. `name.givenName`. */
  | 'KEYS_AS_PATHS'
  /** The manager is a bare id, a list of one, or the empty text, where RFC 7643 §4.3 has an object. */
  | 'MANAGER_AS_TEXT'
  /** The manager has a `$ref` and no `value`. */
  | 'MANAGER_BY_REFERENCE'
  /** The manager is meant by a condition, `manager[value eq "…"]`, as if there were several. */
  | 'MANAGER_CONDITION'
  /** A boolean is 0 or 1, as a number or as a text. */
  | 'NUMERIC_BOOLEAN'
  /** A value in a path or a filter stands in single or typographic quotation marks. */
  | 'OTHER_QUOTES'
  /** A `remove` lists in `value` what is to go, where RFC 7644 §3.5.2.2 would remove everything. */
  | 'REMOVAL_BY_VALUE'
  /** A role is a JSON text inside `value`, with a `value` of its own. */
  | 'ROLE_AS_JSON_TEXT'
  /** A role has a `displayName` where RFC 7643 §4.1.2 says `display`. */
  | 'ROLE_DISPLAY_NAME'
  /** A boolean is a text, e.g. `"False"` for `active`. */
  | 'TEXT_BOOLEAN'
  /** The path of an operation can lead to no attribute; the operation was passed over. */
  | 'UNREADABLE_PATH'
  /** A single value stands in a list, or in an object within a list, as jobs of old send it. */
  | 'WRAPPED_VALUE';

/** A cause of failures, as a group of `failures` tells it: what is `null` there is `null` or left out here. */
export type FailureCauseInput = {
  /** Name of the GraphQL operation that they became. */
  readonly operation?: string | null | undefined;
  /** The sentence that was answered; empty when the façade told none. */
  readonly reason: string;
  /** SCIM's own keyword for the refusal. */
  readonly scimType?: string | null | undefined;
  /** HTTP status that was answered. */
  readonly status: number;
};

/** Conditions on the manager; all that are given must hold. */
export type ManagerFilter = {
  /** Whether there is a manager at all. */
  readonly present?: boolean | null | undefined;
  /** On the manager's id. */
  readonly value?: TextFilter | null | undefined;
};

/** Whom a person reports to (RFC 7643 §4.3), kept as it was given: nobody of that id needs to exist here. */
export type ManagerInput = {
  /** The manager's `id` in this directory, or whatever reference was given. */
  readonly value: string;
};

/** Conditions on one value of a multi-valued attribute; all that are given must hold of the same value. */
export type MultiValueFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<MultiValueFilter> | null | undefined;
  /** On how the value is shown. */
  readonly display?: TextFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MultiValueFilter | null | undefined;
  /** At least one of these holds; an empty list is met by no value. */
  readonly or?: ReadonlyArray<MultiValueFilter> | null | undefined;
  /** On whether it is the preferred value. */
  readonly primary?: BooleanFilter | null | undefined;
  /** On what the value is for. */
  readonly type?: TextFilter | null | undefined;
  /** On the value itself. */
  readonly value?: TextFilter | null | undefined;
};

/** One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4). */
export type MultiValueInput = {
  /** How the value is shown to people. */
  readonly display?: string | null | undefined;
  /** Whether this is the preferred value; at most one of an attribute is. */
  readonly primary?: boolean | null | undefined;
  /** What the value is for, e.g. `work`, `home`, `mobile`, `fax`. */
  readonly type?: string | null | undefined;
  /** The value itself: an e-mail address, a telephone number, the name of a role. */
  readonly value?: string | null | undefined;
};

/** Alters each value that matches. */
export type MultiValueSet = {
  /** The value to add when none matches. Without it that is the error `NO_TARGET`, unless `to` only clears. It takes `primary` from another only where `where` names `primary`, or `to` nothing else. */
  readonly orAdd?: MultiValueInput | null | undefined;
  /** The parts to set: one left out is left alone, `null` clears it. */
  readonly to: MultiValueInput;
  /** Which are meant; `{}` means all. */
  readonly where: MultiValueFilter;
};

/** One step of a change; exactly one of these is given. */
export type MultiValueStep =
  {   /** These too; what is there already is not doubled (RFC 7644 §3.5.2.1). */
  readonly add: ReadonlyArray<MultiValueInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   /** Without those that match; none that matches is no error. */
  readonly remove: MultiValueFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   /** These and no others; `[]` clears. */
  readonly replace: ReadonlyArray<MultiValueInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   /** Alters those that match. */
  readonly set: MultiValueSet; };

/** Conditions on a multi-valued attribute as a whole. */
export type MultiValuesFilter = {
  /** Whether there is any value at all. */
  readonly present?: boolean | null | undefined;
  /** At least one value meets these conditions, all of them at once. */
  readonly some?: MultiValueFilter | null | undefined;
};

/** Conditions on the components of the name; all that are given must hold. */
export type NameFilter = {
  /** On the family name. */
  readonly familyName?: TextFilter | null | undefined;
  /** On the whole name. */
  readonly formatted?: TextFilter | null | undefined;
  /** On the given name. */
  readonly givenName?: TextFilter | null | undefined;
  /** On what stands before the name. */
  readonly honorificPrefix?: TextFilter | null | undefined;
  /** On what stands behind the name. */
  readonly honorificSuffix?: TextFilter | null | undefined;
  /** On the middle names. */
  readonly middleName?: TextFilter | null | undefined;
  /** Whether there is any component at all. */
  readonly present?: boolean | null | undefined;
};

/** The components of a person's name (RFC 7643 §4.1.1). */
export type NameInput = {
  /** The family name, e.g. `Jensen`. */
  readonly familyName?: string | null | undefined;
  /** The whole name as it is shown, e.g. `Ms. Barbara J Jensen, III`. */
  readonly formatted?: string | null | undefined;
  /** The given name, e.g. `Barbara`. */
  readonly givenName?: string | null | undefined;
  /** What stands before the name, e.g. `Ms.`. */
  readonly honorificPrefix?: string | null | undefined;
  /** What stands behind the name, e.g. `III`. */
  readonly honorificSuffix?: string | null | undefined;
  /** The middle names, e.g. `Jane`. */
  readonly middleName?: string | null | undefined;
};

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest first; users without a value come last (RFC 7644 §3.4.2.3). */
  | 'ASC'
  /** Largest first; users without a value come first (RFC 7644 §3.4.2.3). */
  | 'DESC';

/** What an access token may be used for. Each allows what stands here and nothing else. */
export type Permission =
  /** Manage access tokens; read and change users; read their history and the request log; erase who is deleted. */
  | 'ADMINISTER'
  /** Read, create, replace, update and delete users through GraphQL. */
  | 'MANAGE_USERS'
  /** Read users, their history and the request log; change nothing. */
  | 'READ_DIRECTORY'
  /** User provisioning (using SCIM): read, create, replace, update and delete users, and report requests. The permission that Microsoft Entra ID needs, and the only one that opens the SCIM door. */
  | 'USER_PROVISIONING';

/** Which entries of the request log are meant: every condition that is given must hold. */
export type RequestFilter = {
  /** The access token that they were made with. */
  readonly accessTokenId?: string | number | null | undefined;
  /** Which group of `failures` counts them. */
  readonly cause?: FailureCauseInput | null | undefined;
  /** What they said beside the RFCs. */
  readonly dialect?: Dialect | null | undefined;
  /** At this moment or later. */
  readonly from?: string | null | undefined;
  /** The correlation id. */
  readonly id?: string | number | null | undefined;
  /** Whether they were made with the administration token; `false` for any other one. */
  readonly isAdministration?: boolean | null | undefined;
  /** Whether they were refused or failed; `false` for those that succeeded. */
  readonly isFailure?: boolean | null | undefined;
  /** HTTP verb. */
  readonly method?: string | null | undefined;
  /** Name of the GraphQL operation that they became. */
  readonly operation?: string | null | undefined;
  /** How they ended. */
  readonly outcome?: RequestOutcome | null | undefined;
  /** The sentence that they were refused with, all of it. */
  readonly reason?: string | null | undefined;
  /** SCIM's own keyword for the refusal, e.g. `uniqueness` (RFC 7644 §3.12). */
  readonly scimType?: string | null | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | null | undefined;
  /** First digit of the HTTP status: 4 for those from 400 to 499. */
  readonly statusClass?: number | null | undefined;
  /** Before this moment. */
  readonly until?: string | null | undefined;
  /** The user that they were about. */
  readonly userId?: string | number | null | undefined;
  /** The user name that they were about, in any case: those about the user who has it now, and those that gave it and were refused or failed, whether such a user ever came to be or not. */
  readonly userName?: string | null | undefined;
  /** Like `userName`, and by parts: about users whom these words find as the search of `users` does, 100 of them at most, and those that gave a name with this part, among the newest 10000 that were refused or failed. */
  readonly userSearch?: string | null | undefined;
};

/** How a request ended. */
export type RequestOutcome =
  /** It failed on our side (HTTP status 5xx). */
  | 'FAILED'
  /** It was refused for a reason that the caller can mend (HTTP status 4xx). */
  | 'REFUSED'
  /** It was done (HTTP status below 400). */
  | 'SUCCEEDED';

/** What a façade says of one request that it answered. */
export type RequestReportInput = {
  /** When it came in. */
  readonly at: string;
  /** The attributes that the request named, never their values. */
  readonly attributes: ReadonlyArray<string>;
  /** The body of a request that was refused or failed, each value masked; of more than 8 KB nothing is kept. */
  readonly body?: unknown;
  /** The user who has that `userName` already, where it was refused for that. */
  readonly conflictingUserId?: string | number | null | undefined;
  /** What it said beside the RFCs, and was set right. */
  readonly dialects?: ReadonlyArray<Dialect> | null | undefined;
  /** How long the answer took, in milliseconds. */
  readonly durationMs: number;
  /** The correlation id, a UUID. */
  readonly id: string | number;
  /** HTTP verb. */
  readonly method: string;
  /** Name of the GraphQL operation that it became; `null` when it was refused before that. */
  readonly operation?: string | null | undefined;
  /** Path below the tenant URL, without the query string. */
  readonly path: string;
  /** Why it was refused, without personal values. */
  readonly reason?: string | null | undefined;
  /** SCIM's own keyword for the refusal (RFC 7644 §3.12). */
  readonly scimType?: string | null | undefined;
  /** HTTP status of the answer; the outcome follows from it. */
  readonly status: number;
  /** The user that it was about, as far as it is known. */
  readonly userId?: string | number | null | undefined;
  /** The `userName` that it gave, for a request that was refused or failed: it is about whoever has that name, and is found by it. */
  readonly userName?: string | null | undefined;
  /** Names of the variables of the GraphQL operation, e.g. `changes.title`; no values. */
  readonly variables?: ReadonlyArray<string> | null | undefined;
};

/** What a provisioned user should have beside `userName`. A user without it is accepted, and marked. */
export type RequiredAttribute =
  /** An `externalId`, by which the identity provider knows the user. */
  | 'EXTERNAL_ID'
  /** An e-mail address of type `work`. */
  | 'WORK_EMAIL';

/** Conditions on a text; all that are given must hold, `null` counts as not given. An absent text meets only `ne` and `present: false`. Whether case counts is a matter of the attribute. */
export type TextFilter = {
  /** Contains this. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than or equal to this. */
  readonly ge?: string | null | undefined;
  /** Greater than this, in the order of Unicode code points. */
  readonly gt?: string | null | undefined;
  /** Less than or equal to this. */
  readonly le?: string | null | undefined;
  /** Less than this. */
  readonly lt?: string | null | undefined;
  /** Not equal to this, or absent. */
  readonly ne?: string | null | undefined;
  /** Whether there is a value at all. */
  readonly present?: boolean | null | undefined;
  /** Starts with this. */
  readonly startsWith?: string | null | undefined;
};

/** The delta of a user: what is left out is left alone, `null` clears. A multi-valued attribute takes steps, which are applied in the order given, each to what the ones before it left. All of it is done, or none. A change has at most 1000 steps, with 1000 conditions in all. */
export type UserChangesInput = {
  /** Whether the user may sign in; a deactivated user keeps everything else. `null` means `false`. */
  readonly active?: boolean | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: ReadonlyArray<AddressStep> | null | undefined;
  /** Cost center (RFC 7643 §4.3). */
  readonly costCenter?: string | null | undefined;
  /** Department (RFC 7643 §4.3). */
  readonly department?: string | null | undefined;
  /** The name to show. */
  readonly displayName?: string | null | undefined;
  /** Division (RFC 7643 §4.3). */
  readonly division?: string | null | undefined;
  /** E-mail addresses. */
  readonly emails?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Number within the organization (RFC 7643 §4.3). */
  readonly employeeNumber?: string | null | undefined;
  /** Things that the person is entitled to. */
  readonly entitlements?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** The identity provider's own id of the user (RFC 7643 §3.1); compared letter by letter. */
  readonly externalId?: string | null | undefined;
  /** Addresses for instant messaging. */
  readonly ims?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Locale for dates, numbers and currencies, e.g. `en-US`. */
  readonly locale?: string | null | undefined;
  /** Whom the user reports to. */
  readonly manager?: ManagerInput | null | undefined;
  /** The components of the user's name. Merged part by part; `null` clears all parts. */
  readonly name?: NameInput | null | undefined;
  /** What the person is called in everyday life. */
  readonly nickName?: string | null | undefined;
  /** Organization (RFC 7643 §4.3). */
  readonly organization?: string | null | undefined;
  /** Telephone and fax numbers, told apart by `type`; kept as given. */
  readonly phoneNumbers?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Addresses of photos; compared letter by letter. */
  readonly photos?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Preferred languages as in the `Accept-Language` header of HTTP, e.g. `fr-CA`. */
  readonly preferredLanguage?: string | null | undefined;
  /** The address of the person's profile page; compared letter by letter. */
  readonly profileUrl?: string | null | undefined;
  /** Roles of the person, e.g. in XM Fax. */
  readonly roles?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** IANA time zone, e.g. `America/Montreal`. */
  readonly timezone?: string | null | undefined;
  /** Job title, e.g. `Vice President`. */
  readonly title?: string | null | undefined;
  /** The name that the user signs in with, unique within the enterprise without regard to case. It cannot be cleared. */
  readonly userName?: string | null | undefined;
  /** Relation to the organization, e.g. `Contractor`, `Employee`. */
  readonly userType?: string | null | undefined;
  /** Certificates, DER in Base64; compared letter by letter. */
  readonly x509Certificates?: ReadonlyArray<MultiValueStep> | null | undefined;
};

/** Which users are meant: every condition that is given must hold; `{}` means all. A filter has at most 1000 conditions, nested at most 100 deep. */
export type UserFilter = {
  /** On whether the user may sign in. */
  readonly active?: BooleanFilter | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: AddressesFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<UserFilter> | null | undefined;
  /** On the cost center. */
  readonly costCenter?: TextFilter | null | undefined;
  /** On the moment of creation. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** On the department. */
  readonly department?: TextFilter | null | undefined;
  /** On the name to show. */
  readonly displayName?: TextFilter | null | undefined;
  /** On the division. */
  readonly division?: TextFilter | null | undefined;
  /** E-mail addresses. */
  readonly emails?: MultiValuesFilter | null | undefined;
  /** On the employee number. */
  readonly employeeNumber?: TextFilter | null | undefined;
  /** Things that the person is entitled to. */
  readonly entitlements?: MultiValuesFilter | null | undefined;
  /** On the identity provider's own id. */
  readonly externalId?: TextFilter | null | undefined;
  /** On the id. */
  readonly id?: TextFilter | null | undefined;
  /** Addresses for instant messaging. */
  readonly ims?: MultiValuesFilter | null | undefined;
  /** On the locale. */
  readonly locale?: TextFilter | null | undefined;
  /** On whom the user reports to. */
  readonly manager?: ManagerFilter | null | undefined;
  /** The user lacks this. */
  readonly missing?: RequiredAttribute | null | undefined;
  /** On the components of the name. */
  readonly name?: NameFilter | null | undefined;
  /** On the everyday name. */
  readonly nickName?: TextFilter | null | undefined;
  /** This does not hold. */
  readonly not?: UserFilter | null | undefined;
  /** At least one of these holds; an empty list is met by nobody. */
  readonly or?: ReadonlyArray<UserFilter> | null | undefined;
  /** On the organization. */
  readonly organization?: TextFilter | null | undefined;
  /** Telephone and fax numbers, told apart by `type`; kept as given. */
  readonly phoneNumbers?: MultiValuesFilter | null | undefined;
  /** Addresses of photos; compared letter by letter. */
  readonly photos?: MultiValuesFilter | null | undefined;
  /** On the preferred languages. */
  readonly preferredLanguage?: TextFilter | null | undefined;
  /** On the profile page. */
  readonly profileUrl?: TextFilter | null | undefined;
  /** Roles of the person, e.g. in XM Fax. */
  readonly roles?: MultiValuesFilter | null | undefined;
  /** On the time zone. */
  readonly timezone?: TextFilter | null | undefined;
  /** On the job title. */
  readonly title?: TextFilter | null | undefined;
  /** On the moment of the last change. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
  /** On the name that the user signs in with. */
  readonly userName?: TextFilter | null | undefined;
  /** On the relation to the organization. */
  readonly userType?: TextFilter | null | undefined;
  /** Certificates, DER in Base64; compared letter by letter. */
  readonly x509Certificates?: MultiValuesFilter | null | undefined;
};

/** A whole user, to create one or to replace all that is known of one. What is left out, `null` or an empty text has no value. `userName` and `externalId` have at most 1,000 bytes, an attribute at most 1,000 values, and all of it together at most 100,000 characters, counted as JSON. */
export type UserInput = {
  /** Whether the user may sign in; a deactivated user keeps everything else. Left out, a new user is active and a replaced one stays as it is; `null` deactivates. */
  readonly active?: boolean | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: ReadonlyArray<AddressInput> | null | undefined;
  /** Cost center (RFC 7643 §4.3). */
  readonly costCenter?: string | null | undefined;
  /** Department (RFC 7643 §4.3). */
  readonly department?: string | null | undefined;
  /** The name to show. */
  readonly displayName?: string | null | undefined;
  /** Division (RFC 7643 §4.3). */
  readonly division?: string | null | undefined;
  /** E-mail addresses. */
  readonly emails?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Number within the organization (RFC 7643 §4.3). */
  readonly employeeNumber?: string | null | undefined;
  /** Things that the person is entitled to. */
  readonly entitlements?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** The identity provider's own id of the user (RFC 7643 §3.1); compared letter by letter. */
  readonly externalId?: string | null | undefined;
  /** Addresses for instant messaging. */
  readonly ims?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Locale for dates, numbers and currencies, e.g. `en-US`. */
  readonly locale?: string | null | undefined;
  /** Whom the user reports to. */
  readonly manager?: ManagerInput | null | undefined;
  /** The components of the user's name. */
  readonly name?: NameInput | null | undefined;
  /** What the person is called in everyday life. */
  readonly nickName?: string | null | undefined;
  /** Organization (RFC 7643 §4.3). */
  readonly organization?: string | null | undefined;
  /** Telephone and fax numbers, told apart by `type`; kept as given. */
  readonly phoneNumbers?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Addresses of photos; compared letter by letter. */
  readonly photos?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Preferred languages as in the `Accept-Language` header of HTTP, e.g. `fr-CA`. */
  readonly preferredLanguage?: string | null | undefined;
  /** The address of the person's profile page; compared letter by letter. */
  readonly profileUrl?: string | null | undefined;
  /** Roles of the person, e.g. in XM Fax. */
  readonly roles?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** IANA time zone, e.g. `America/Montreal`. */
  readonly timezone?: string | null | undefined;
  /** Job title, e.g. `Vice President`. */
  readonly title?: string | null | undefined;
  /** The name that the user signs in with, unique within the enterprise without regard to case. */
  readonly userName: string;
  /** Relation to the organization, e.g. `Contractor`, `Employee`. */
  readonly userType?: string | null | undefined;
  /** Certificates, DER in Base64; compared letter by letter. */
  readonly x509Certificates?: ReadonlyArray<MultiValueInput> | null | undefined;
};

/** One key of an order. */
export type UserOrder = {
  /** What to sort by. */
  readonly by: UserOrderField;
  /** Which end comes first. */
  readonly direction?: OrderDirection;
};

/** What users can be sorted by. Of a multi-valued attribute the primary value counts, else the first (RFC 7644 §3.4.2.3). Texts sort by their first 200 characters, without regard to case where the attribute compares so. */
export type UserOrderField =
  /** By `active`. */
  | 'ACTIVE'
  /** By `addresses.country`. */
  | 'ADDRESSES_COUNTRY'
  /** By `addresses.formatted`. */
  | 'ADDRESSES_FORMATTED'
  /** By `addresses.locality`. */
  | 'ADDRESSES_LOCALITY'
  /** By `addresses.postalCode`. */
  | 'ADDRESSES_POSTAL_CODE'
  /** By `addresses.region`. */
  | 'ADDRESSES_REGION'
  /** By `addresses.streetAddress`. */
  | 'ADDRESSES_STREET_ADDRESS'
  /** By `costCenter`. */
  | 'COST_CENTER'
  /** By `createdAt`. */
  | 'CREATED_AT'
  /** By `department`. */
  | 'DEPARTMENT'
  /** By `displayName`. */
  | 'DISPLAY_NAME'
  /** By `division`. */
  | 'DIVISION'
  /** By `emails.value`. */
  | 'EMAILS_VALUE'
  /** By `employeeNumber`. */
  | 'EMPLOYEE_NUMBER'
  /** By `entitlements.value`. */
  | 'ENTITLEMENTS_VALUE'
  /** By `externalId`. */
  | 'EXTERNAL_ID'
  /** By `id`. */
  | 'ID'
  /** By `ims.value`. */
  | 'IMS_VALUE'
  /** By `locale`. */
  | 'LOCALE'
  /** By `manager.value`. */
  | 'MANAGER_VALUE'
  /** By `name.familyName`. */
  | 'NAME_FAMILY_NAME'
  /** By `name.formatted`. */
  | 'NAME_FORMATTED'
  /** By `name.givenName`. */
  | 'NAME_GIVEN_NAME'
  /** By `name.honorificPrefix`. */
  | 'NAME_HONORIFIC_PREFIX'
  /** By `name.honorificSuffix`. */
  | 'NAME_HONORIFIC_SUFFIX'
  /** By `name.middleName`. */
  | 'NAME_MIDDLE_NAME'
  /** By `nickName`. */
  | 'NICK_NAME'
  /** By `organization`. */
  | 'ORGANIZATION'
  /** By `phoneNumbers.value`. */
  | 'PHONE_NUMBERS_VALUE'
  /** By `photos.value`. */
  | 'PHOTOS_VALUE'
  /** By `preferredLanguage`. */
  | 'PREFERRED_LANGUAGE'
  /** By `profileUrl`. */
  | 'PROFILE_URL'
  /** By `roles.value`. */
  | 'ROLES_VALUE'
  /** By `timezone`. */
  | 'TIMEZONE'
  /** By `title`. */
  | 'TITLE'
  /** By `updatedAt`. */
  | 'UPDATED_AT'
  /** By `userName`. */
  | 'USER_NAME'
  /** By `userType`. */
  | 'USER_TYPE'
  /** By `x509Certificates.value`. */
  | 'X509_CERTIFICATES_VALUE';

export type AccessTokensQueryVariables = Exact<{
  enterprise: string;
}>;


export type AccessTokensQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<AccessTokenFieldsFragment> } };

export type AccessQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessQuery = { readonly access: AccessFieldsFragment };

export type AccessFieldsFragment = { readonly enterprise: string | null, readonly permissions: ReadonlyArray<Permission>, readonly accessTokenId: string | null };

export type CreateUserMutationVariables = Exact<{
  enterprise: string;
  user: UserInput;
}>;


export type CreateUserMutation = { readonly createUser: UserFieldsFragment };

export type DeleteUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  ifVersionIn?: ReadonlyArray<number> | number | null | undefined;
  unlessVersionIn?: ReadonlyArray<number> | number | null | undefined;
}>;


export type DeleteUserMutation = { readonly deleteUser: string };

export type EndSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type EndSessionMutation = { readonly endSession: boolean };

export type EndSessionsMutationVariables = Exact<{
  enterprise?: string | null | undefined;
}>;


export type EndSessionsMutation = { readonly endSessions: number };

export type EnterprisesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnterprisesQuery = { readonly enterprises: ReadonlyArray<EnterpriseFieldsFragment> };

export type CreateEnterpriseMutationVariables = Exact<{
  name: string;
}>;


export type CreateEnterpriseMutation = { readonly createEnterprise: EnterpriseFieldsFragment };

export type EnterpriseFieldsFragment = { readonly id: string, readonly name: string, readonly createdAt: string };

export type EraseUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type EraseUserMutation = { readonly eraseUser: { readonly isComplete: boolean, readonly change: { readonly userId: string, readonly version: number, readonly at: string } } };

export type FindUserQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  userName: string;
}>;


export type FindUserQuery = { readonly enterprise: { readonly byId: (
      { readonly missing: ReadonlyArray<RequiredAttribute> }
      & UserFieldsFragment
    ) | null, readonly byUserName: (
      { readonly missing: ReadonlyArray<RequiredAttribute> }
      & UserFieldsFragment
    ) | null } };

export type IssueAccessTokenMutationVariables = Exact<{
  enterprise: string;
  name: string;
  permissions: ReadonlyArray<Permission> | Permission;
  expiresAt?: string | null | undefined;
}>;


export type IssueAccessTokenMutation = { readonly issueAccessToken: { readonly secret: string, readonly accessToken: AccessTokenFieldsFragment } };

export type AccessTokenFieldsFragment = { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<Permission>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null };

export type OpenSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type OpenSessionMutation = { readonly openSession: { readonly secret: string, readonly access: AccessFieldsFragment } };

export type ProbeQueryVariables = Exact<{
  enterprise: string;
}>;


export type ProbeQuery = { readonly enterprise: { readonly name: string } };

export type ReplaceUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  user: UserInput;
  ifVersionIn?: ReadonlyArray<number> | number | null | undefined;
  unlessVersionIn?: ReadonlyArray<number> | number | null | undefined;
}>;


export type ReplaceUserMutation = { readonly replaceUser: UserFieldsFragment };

export type ReportRequestsMutationVariables = Exact<{
  enterprise: string;
  requests: ReadonlyArray<RequestReportInput> | RequestReportInput;
}>;


export type ReportRequestsMutation = { readonly reportRequests: number };

export type LoggedRequestFragment = { readonly id: string, readonly at: string, readonly method: string, readonly path: string, readonly operation: string | null, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null, readonly scimType: string | null, readonly remedy: string | null, readonly durationMs: number, readonly userId: string | null, readonly userName: string | null, readonly dialects: ReadonlyArray<Dialect>, readonly user: { readonly userName: string, readonly displayName: string | null, readonly isDeleted: boolean } | null, readonly conflictingUser: { readonly id: string, readonly userName: string, readonly displayName: string | null, readonly active: boolean, readonly isDeleted: boolean } | null };

export type RequestLogQueryVariables = Exact<{
  enterprise: string;
  filter?: RequestFilter | null | undefined;
  first: number;
}>;


export type RequestLogQuery = { readonly enterprise: { readonly requests: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<LoggedRequestFragment> } } };

export type FailureCausesQueryVariables = Exact<{
  enterprise: string;
  from: string;
  until: string;
  first: number;
}>;


export type FailureCausesQuery = { readonly enterprise: { readonly failures: ReadonlyArray<{ readonly status: number, readonly scimType: string | null, readonly operation: string | null, readonly reason: string, readonly remedy: string, readonly requests: number, readonly users: number, readonly stillFailing: number, readonly healed: number, readonly firstAt: string, readonly lastAt: string, readonly lastRequest: { readonly id: string }, readonly stillFailingRequests: ReadonlyArray<{ readonly userId: string | null, readonly userName: string | null, readonly user: { readonly userName: string } | null }> }> } };

export type WhyQueryVariables = Exact<{
  enterprise: string;
  failures: RequestFilter;
  successes: RequestFilter;
  first: number;
}>;


export type WhyQuery = { readonly enterprise: { readonly failures: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<LoggedRequestFragment> }, readonly successes: { readonly nodes: ReadonlyArray<LoggedRequestFragment> } } };

export type RevokeAccessTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type RevokeAccessTokenMutation = { readonly revokeAccessToken: AccessTokenFieldsFragment };

export type RotateAccessTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  overlapHours?: number | null | undefined;
  expiresAt?: string | null | undefined;
}>;


export type RotateAccessTokenMutation = { readonly rotateAccessToken: { readonly secret: string, readonly accessToken: AccessTokenFieldsFragment } };

export type SessionsQueryVariables = Exact<{
  enterprise: string;
}>;


export type SessionsQuery = { readonly enterprise: { readonly sessions: ReadonlyArray<SessionFieldsFragment> } };

export type AdministrationSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationSessionsQuery = { readonly sessions: ReadonlyArray<SessionFieldsFragment> };

export type SessionFieldsFragment = { readonly id: string, readonly createdAt: string, readonly expiresAt: string, readonly accessToken: { readonly name: string } | null };

export type UpdateUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  changes: UserChangesInput;
  ifVersionIn?: ReadonlyArray<number> | number | null | undefined;
  unlessVersionIn?: ReadonlyArray<number> | number | null | undefined;
}>;


export type UpdateUserMutation = { readonly updateUser: UserFieldsFragment };

export type UserFieldsFragment = { readonly id: string, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly userName: string, readonly active: boolean, readonly externalId: string | null, readonly displayName: string | null, readonly nickName: string | null, readonly profileUrl: string | null, readonly title: string | null, readonly userType: string | null, readonly preferredLanguage: string | null, readonly locale: string | null, readonly timezone: string | null, readonly employeeNumber: string | null, readonly costCenter: string | null, readonly organization: string | null, readonly division: string | null, readonly department: string | null, readonly name: { readonly formatted: string | null, readonly familyName: string | null, readonly givenName: string | null, readonly middleName: string | null, readonly honorificPrefix: string | null, readonly honorificSuffix: string | null } | null, readonly manager: { readonly value: string, readonly displayName: string | null } | null, readonly emails: ReadonlyArray<ValueFieldsFragment>, readonly phoneNumbers: ReadonlyArray<ValueFieldsFragment>, readonly ims: ReadonlyArray<ValueFieldsFragment>, readonly photos: ReadonlyArray<ValueFieldsFragment>, readonly entitlements: ReadonlyArray<ValueFieldsFragment>, readonly roles: ReadonlyArray<ValueFieldsFragment>, readonly x509Certificates: ReadonlyArray<ValueFieldsFragment>, readonly addresses: ReadonlyArray<{ readonly formatted: string | null, readonly streetAddress: string | null, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null, readonly type: string | null, readonly primary: boolean | null }> };

export type ValueFieldsFragment = { readonly value: string | null, readonly display: string | null, readonly type: string | null, readonly primary: boolean | null };

export type UserNameConflictsQueryVariables = Exact<{
  enterprise: string;
}>;


export type UserNameConflictsQuery = { readonly enterprise: { readonly userNameConflicts: ReadonlyArray<{ readonly user: { readonly id: string, readonly userName: string }, readonly owner: { readonly id: string, readonly userName: string } | null }> } };

export type UserQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type UserQuery = { readonly enterprise: { readonly user: UserFieldsFragment | null } };

export type UsersListQueryVariables = Exact<{
  enterprise: string;
  search?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: ReadonlyArray<UserOrder> | UserOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;


export type UsersListQuery = { readonly enterprise: { readonly users: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<(
        { readonly missing: ReadonlyArray<RequiredAttribute> }
        & UserFieldsFragment
      )> } } };

export type UsersTotalQueryVariables = Exact<{
  enterprise: string;
  search?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  upTo?: number | null | undefined;
}>;


export type UsersTotalQuery = { readonly enterprise: { readonly users: { readonly total: number } } };

export type UsersQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  orderBy?: ReadonlyArray<UserOrder> | UserOrder | null | undefined;
  first: number;
  offset: number;
}>;


export type UsersQuery = { readonly enterprise: { readonly users: { readonly total: number, readonly nodes: ReadonlyArray<UserFieldsFragment> } } };

export const accessTokensOperation: WireOperation<AccessTokensQuery, AccessTokensQueryVariables> = {"name":"AccessTokens","isMutation":false,"text":"query AccessTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const accessOperation: WireOperation<AccessQuery, AccessQueryVariables> = {"name":"Access","isMutation":false,"text":"query Access{access{...AccessFields}}fragment AccessFields on Access{enterprise permissions accessTokenId}"};

export const createUserOperation: WireOperation<CreateUserMutation, CreateUserMutationVariables> = {"name":"CreateUser","isMutation":true,"text":"mutation CreateUser($enterprise:String!$user:UserInput!){createUser(enterprise:$enterprise user:$user){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const deleteUserOperation: WireOperation<DeleteUserMutation, DeleteUserMutationVariables> = {"name":"DeleteUser","isMutation":true,"text":"mutation DeleteUser($enterprise:String!$id:ID!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){deleteUser(enterprise:$enterprise id:$id ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn)}"};

export const endSessionOperation: WireOperation<EndSessionMutation, EndSessionMutationVariables> = {"name":"EndSession","isMutation":true,"text":"mutation EndSession{endSession}"};

export const endSessionsOperation: WireOperation<EndSessionsMutation, EndSessionsMutationVariables> = {"name":"EndSessions","isMutation":true,"text":"mutation EndSessions($enterprise:String){endSessions(enterprise:$enterprise)}"};

export const enterprisesOperation: WireOperation<EnterprisesQuery, EnterprisesQueryVariables> = {"name":"Enterprises","isMutation":false,"text":"query Enterprises{enterprises{...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const createEnterpriseOperation: WireOperation<CreateEnterpriseMutation, CreateEnterpriseMutationVariables> = {"name":"CreateEnterprise","isMutation":true,"text":"mutation CreateEnterprise($name:String!){createEnterprise(name:$name){...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const eraseUserOperation: WireOperation<EraseUserMutation, EraseUserMutationVariables> = {"name":"EraseUser","isMutation":true,"text":"mutation EraseUser($enterprise:String!$id:ID!){eraseUser(enterprise:$enterprise id:$id){isComplete change{userId version at}}}"};

export const findUserOperation: WireOperation<FindUserQuery, FindUserQueryVariables> = {"name":"FindUser","isMutation":false,"text":"query FindUser($enterprise:String!$id:ID!$userName:String!){enterprise(name:$enterprise){byId:user(id:$id){...UserFields missing}byUserName:userByUserName(userName:$userName){...UserFields missing}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const issueAccessTokenOperation: WireOperation<IssueAccessTokenMutation, IssueAccessTokenMutationVariables> = {"name":"IssueAccessToken","isMutation":true,"text":"mutation IssueAccessToken($enterprise:String!$name:String!$permissions:[Permission!]!$expiresAt:DateTime){issueAccessToken(enterprise:$enterprise name:$name permissions:$permissions expiresAt:$expiresAt){secret accessToken{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const openSessionOperation: WireOperation<OpenSessionMutation, OpenSessionMutationVariables> = {"name":"OpenSession","isMutation":true,"text":"mutation OpenSession{openSession{secret access{...AccessFields}}}fragment AccessFields on Access{enterprise permissions accessTokenId}"};

export const probeOperation: WireOperation<ProbeQuery, ProbeQueryVariables> = {"name":"Probe","isMutation":false,"text":"query Probe($enterprise:String!){enterprise(name:$enterprise){name}}"};

export const replaceUserOperation: WireOperation<ReplaceUserMutation, ReplaceUserMutationVariables> = {"name":"ReplaceUser","isMutation":true,"text":"mutation ReplaceUser($enterprise:String!$id:ID!$user:UserInput!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){replaceUser(enterprise:$enterprise id:$id user:$user ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const reportRequestsOperation: WireOperation<ReportRequestsMutation, ReportRequestsMutationVariables> = {"name":"ReportRequests","isMutation":true,"text":"mutation ReportRequests($enterprise:String!$requests:[RequestReportInput!]!){reportRequests(enterprise:$enterprise requests:$requests)}"};

export const requestLogOperation: WireOperation<RequestLogQuery, RequestLogQueryVariables> = {"name":"RequestLog","isMutation":false,"text":"query RequestLog($enterprise:String!$filter:RequestFilter$first:Int!){enterprise(name:$enterprise){requests(filter:$filter first:$first){nodes{...LoggedRequest}hasNextPage}}}fragment LoggedRequest on Request{id at method path operation status outcome reason scimType remedy durationMs userId userName user{userName displayName isDeleted}conflictingUser{id userName displayName active isDeleted}dialects}"};

export const failureCausesOperation: WireOperation<FailureCausesQuery, FailureCausesQueryVariables> = {"name":"FailureCauses","isMutation":false,"text":"query FailureCauses($enterprise:String!$from:DateTime!$until:DateTime!$first:Int!){enterprise(name:$enterprise){failures(from:$from until:$until first:$first){status scimType operation reason remedy requests users stillFailing healed firstAt lastAt lastRequest{id}stillFailingRequests{userId userName user{userName}}}}}"};

export const whyOperation: WireOperation<WhyQuery, WhyQueryVariables> = {"name":"Why","isMutation":false,"text":"query Why($enterprise:String!$failures:RequestFilter!$successes:RequestFilter!$first:Int!){enterprise(name:$enterprise){failures:requests(filter:$failures first:$first){nodes{...LoggedRequest}hasNextPage}successes:requests(filter:$successes first:1){nodes{...LoggedRequest}}}}fragment LoggedRequest on Request{id at method path operation status outcome reason scimType remedy durationMs userId userName user{userName displayName isDeleted}conflictingUser{id userName displayName active isDeleted}dialects}"};

export const revokeAccessTokenOperation: WireOperation<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables> = {"name":"RevokeAccessToken","isMutation":true,"text":"mutation RevokeAccessToken($enterprise:String!$id:ID!){revokeAccessToken(enterprise:$enterprise id:$id){...AccessTokenFields}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const rotateAccessTokenOperation: WireOperation<RotateAccessTokenMutation, RotateAccessTokenMutationVariables> = {"name":"RotateAccessToken","isMutation":true,"text":"mutation RotateAccessToken($enterprise:String!$id:ID!$overlapHours:Int$expiresAt:DateTime){rotateAccessToken(enterprise:$enterprise id:$id overlapHours:$overlapHours expiresAt:$expiresAt){secret accessToken{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const sessionsOperation: WireOperation<SessionsQuery, SessionsQueryVariables> = {"name":"Sessions","isMutation":false,"text":"query Sessions($enterprise:String!){enterprise(name:$enterprise){sessions{...SessionFields}}}fragment SessionFields on Session{id createdAt expiresAt accessToken{name}}"};

export const administrationSessionsOperation: WireOperation<AdministrationSessionsQuery, AdministrationSessionsQueryVariables> = {"name":"AdministrationSessions","isMutation":false,"text":"query AdministrationSessions{sessions{...SessionFields}}fragment SessionFields on Session{id createdAt expiresAt accessToken{name}}"};

export const updateUserOperation: WireOperation<UpdateUserMutation, UpdateUserMutationVariables> = {"name":"UpdateUser","isMutation":true,"text":"mutation UpdateUser($enterprise:String!$id:ID!$changes:UserChangesInput!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){updateUser(enterprise:$enterprise id:$id changes:$changes ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const userNameConflictsOperation: WireOperation<UserNameConflictsQuery, UserNameConflictsQueryVariables> = {"name":"UserNameConflicts","isMutation":false,"text":"query UserNameConflicts($enterprise:String!){enterprise(name:$enterprise){userNameConflicts{user{id userName}owner{id userName}}}}"};

export const userOperation: WireOperation<UserQuery, UserQueryVariables> = {"name":"User","isMutation":false,"text":"query User($enterprise:String!$id:ID!){enterprise(name:$enterprise){user(id:$id){...UserFields}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersListOperation: WireOperation<UsersListQuery, UsersListQueryVariables> = {"name":"UsersList","isMutation":false,"text":"query UsersList($enterprise:String!$search:String$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$after:String$offset:Int){enterprise(name:$enterprise){users(search:$search filter:$filter orderBy:$orderBy first:$first after:$after offset:$offset){nodes{...UserFields missing}hasNextPage endCursor}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersTotalOperation: WireOperation<UsersTotalQuery, UsersTotalQueryVariables> = {"name":"UsersTotal","isMutation":false,"text":"query UsersTotal($enterprise:String!$search:String$filter:UserFilter$upTo:Int){enterprise(name:$enterprise){users(search:$search filter:$filter first:0){total(upTo:$upTo)}}}"};

export const usersOperation: WireOperation<UsersQuery, UsersQueryVariables> = {"name":"Users","isMutation":false,"text":"query Users($enterprise:String!$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$offset:Int!){enterprise(name:$enterprise){users(filter:$filter orderBy:$orderBy first:$first offset:$offset){total nodes{...UserFields}}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};