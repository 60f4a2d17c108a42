/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { WireOperation } from './transport.ts';
/** Conditions on one address. The same address must match all of them. */
export type AddressFilter = {
  /** All of these match. */
  readonly and?: ReadonlyArray<AddressFilter> | null | undefined;
  /** Filters by country. */
  readonly country?: TextFilter | null | undefined;
  /** Filters by the full address. */
  readonly formatted?: TextFilter | null | undefined;
  /** Filters by city or locality. */
  readonly locality?: TextFilter | null | undefined;
  /** This does not match. */
  readonly not?: AddressFilter | null | undefined;
  /** At least one of these matches. An empty list matches no address. */
  readonly or?: ReadonlyArray<AddressFilter> | null | undefined;
  /** Filters by postal code. */
  readonly postalCode?: TextFilter | null | undefined;
  /** Filters by whether it is the preferred address. */
  readonly primary?: BooleanFilter | null | undefined;
  /** Filters by state, province or region. */
  readonly region?: TextFilter | null | undefined;
  /** Filters by street. */
  readonly streetAddress?: TextFilter | null | undefined;
  /** Filters by type, such as `work`. */
  readonly type?: TextFilter | null | undefined;
};

/** A physical mailing address (RFC 7643 §4.1.2). */
export type AddressInput = {
  /** Country, usually as an ISO 3166-1 alpha-2 code; not validated. */
  readonly country?: string | null | undefined;
  /** The full address as printed, with line breaks. */
  readonly formatted?: string | null | undefined;
  /** City or locality. */
  readonly locality?: string | null | undefined;
  /** Postal code. */
  readonly postalCode?: string | null | undefined;
  /** Whether this is the preferred address. At most one address is. */
  readonly primary?: boolean | null | undefined;
  /** State, province or region. */
  readonly region?: string | null | undefined;
  /** Street, house number and so on. */
  readonly streetAddress?: string | null | undefined;
  /** Type of the address, e.g. `work`, `home`, `other`. */
  readonly type?: string | null | undefined;
};

/** Changes every matching address. */
export type AddressSet = {
  /** The address to add if none matches. Without it, no match is the error `NO_TARGET`, unless `to` only clears. The added address takes over `primary` from another one only if `where` names `primary`, or `to` names nothing else. */
  readonly orAdd?: AddressInput | null | undefined;
  /** The sub-attributes to set. Omitted ones stay as they are; `null` clears. */
  readonly to: AddressInput;
  /** Which ones to change; `{}` matches all. */
  readonly where: AddressFilter;
};

/** One step of a change. Exactly one field must be given. */
export type AddressStep =
  {   /** Adds these values. Existing ones are not duplicated (RFC 7644 §3.5.2.1). */
  readonly add: ReadonlyArray<AddressInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   /** Removes the matching values. No match is not an error. */
  readonly remove: AddressFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   /** Replaces all values with these; `[]` clears. */
  readonly replace: ReadonlyArray<AddressInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   /** Changes the matching values. */
  readonly set: AddressSet; };

/** Conditions on the list of addresses. */
export type AddressesFilter = {
  /** Whether there is any address. */
  readonly present?: boolean | null | undefined;
  /** At least one address matches all these conditions. */
  readonly some?: AddressFilter | null | undefined;
};

/** Conditions on a boolean. All given conditions must match; `null` counts as not given. */
export type BooleanFilter = {
  /** Equal to this. */
  readonly eq?: boolean | null | undefined;
  /** Not equal to this, or missing. */
  readonly ne?: boolean | null | undefined;
  /** Whether there is a value. */
  readonly present?: boolean | null | undefined;
};

/** Conditions on a date and time. All given conditions must match; `null` counts as not given. */
export type DateTimeFilter = {
  /** Exactly at this time. */
  readonly eq?: string | null | undefined;
  /** At this time or later. */
  readonly ge?: string | null | undefined;
  /** Later than this time. */
  readonly gt?: string | null | undefined;
  /** At this time or earlier. */
  readonly le?: string | null | undefined;
  /** Earlier than this time. */
  readonly lt?: string | null | undefined;
  /** At any other time. */
  readonly ne?: string | null | undefined;
  /** Whether there is a value. */
  readonly present?: boolean | null | undefined;
};

/** A way in which clients, mainly Microsoft Entra ID, deviate from RFC 7643 and RFC 7644. The request is accepted and corrected; it is not an error. */
export type Dialect =
  /** PATCH operations are capitalized: `Add`, `Replace` or `Remove`. RFC 7644 §3.5.2 has lowercase. */
  | 'CAPITAL_OP'
  /** Attribute keys are paths, e.g. `name.givenName`, in a resource or in a PATCH without a path. */
  | 'KEYS_AS_PATHS'
  /** The manager is a plain ID, a list with one value, or an empty string. RFC 7643 §4.3 has an object. */
  | 'MANAGER_AS_TEXT'
  /** The manager has a `$ref` but no `value`. */
  | 'MANAGER_BY_REFERENCE'
  /** The manager is addressed by a filter, `manager[value eq "…"]`, like a multi-valued attribute. */
  | 'MANAGER_CONDITION'
  /** A boolean is sent as 0 or 1, as a number or as a string. */
  | 'NUMERIC_BOOLEAN'
  /** A value in a path or filter is in single or typographic quotation marks. */
  | 'OTHER_QUOTES'
  /** A `remove` operation lists in `value` the values to remove. By RFC 7644 §3.5.2.2 it would remove everything. */
  | 'REMOVAL_BY_VALUE'
  /** A role's `value` is a JSON string with its own `value`. */
  | 'ROLE_AS_JSON_TEXT'
  /** A role has `displayName` instead of `display` (RFC 7643 §4.1.2). */
  | 'ROLE_DISPLAY_NAME'
  /** A boolean is sent as a string, e.g. `"False"` for `active`. */
  | 'TEXT_BOOLEAN'
  /** The path of an operation matches no attribute; the operation was ignored. */
  | 'UNREADABLE_PATH'
  /** A single value is sent as a list, or as an object within a list, as older jobs do. */
  | 'WRAPPED_VALUE';

/** A cause of failures, as in a group of `failures`. What is `null` there must be `null` or omitted here. */
export type FailureCauseInput = {
  /** Name of the GraphQL operation of the requests. */
  readonly operation?: string | null | undefined;
  /** The reason in the response; empty if the gateway gave none. */
  readonly reason: string;
  /** SCIM error type (`scimType`). */
  readonly scimType?: string | null | undefined;
  /** HTTP status of the response. */
  readonly status: number;
};

/** Conditions on the manager. All given conditions must match. */
export type ManagerFilter = {
  /** Whether there is a manager. */
  readonly present?: boolean | null | undefined;
  /** Filters by the manager's ID. */
  readonly value?: TextFilter | null | undefined;
};

/** A user's manager (RFC 7643 §4.3), stored as given. A user with this ID need not exist in the directory. */
export type ManagerInput = {
  /** The manager's `id` in this directory, or any other reference. */
  readonly value: string;
};

/** Conditions on one value of a multi-valued attribute. The same value must match all of them. */
export type MultiValueFilter = {
  /** All of these match. */
  readonly and?: ReadonlyArray<MultiValueFilter> | null | undefined;
  /** Filters by display text. */
  readonly display?: TextFilter | null | undefined;
  /** This does not match. */
  readonly not?: MultiValueFilter | null | undefined;
  /** At least one of these matches. An empty list matches no value. */
  readonly or?: ReadonlyArray<MultiValueFilter> | null | undefined;
  /** Filters by whether it is the preferred value. */
  readonly primary?: BooleanFilter | null | undefined;
  /** Filters by type, such as `work` or `fax`. */
  readonly type?: TextFilter | null | undefined;
  /** Filters by the value itself. */
  readonly value?: TextFilter | null | undefined;
};

/** One value of a multi-valued attribute such as `emails` (RFC 7643 §2.4). */
export type MultiValueInput = {
  /** Display text of the value. */
  readonly display?: string | null | undefined;
  /** Whether this is the preferred value. At most one value of an attribute is. */
  readonly primary?: boolean | null | undefined;
  /** Type of the value, e.g. `work`, `home`, `mobile`, `fax`. */
  readonly type?: string | null | undefined;
  /** The value itself, e.g. an e-mail address, a telephone number or the name of a role. */
  readonly value?: string | null | undefined;
};

/** Changes every matching value. */
export type MultiValueSet = {
  /** The value to add if none matches. Without it, no match is the error `NO_TARGET`, unless `to` only clears. The added value takes over `primary` from another one only if `where` names `primary`, or `to` names nothing else. */
  readonly orAdd?: MultiValueInput | null | undefined;
  /** The sub-attributes to set. Omitted ones stay as they are; `null` clears. */
  readonly to: MultiValueInput;
  /** Which ones to change; `{}` matches all. */
  readonly where: MultiValueFilter;
};

/** One step of a change. Exactly one field must be given. */
export type MultiValueStep =
  {   /** Adds these values. Existing ones are not duplicated (RFC 7644 §3.5.2.1). */
  readonly add: ReadonlyArray<MultiValueInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   /** Removes the matching values. No match is not an error. */
  readonly remove: MultiValueFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   /** Replaces all values with these; `[]` clears. */
  readonly replace: ReadonlyArray<MultiValueInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   /** Changes the matching values. */
  readonly set: MultiValueSet; };

/** Conditions on the list of values of a multi-valued attribute. */
export type MultiValuesFilter = {
  /** Whether there is any value. */
  readonly present?: boolean | null | undefined;
  /** At least one value matches all these conditions. */
  readonly some?: MultiValueFilter | null | undefined;
};

/** Conditions on the components of the name. All given conditions must match. */
export type NameFilter = {
  /** Filters by family name. */
  readonly familyName?: TextFilter | null | undefined;
  /** Filters by the full name. */
  readonly formatted?: TextFilter | null | undefined;
  /** Filters by given name. */
  readonly givenName?: TextFilter | null | undefined;
  /** Filters by prefix. */
  readonly honorificPrefix?: TextFilter | null | undefined;
  /** Filters by suffix. */
  readonly honorificSuffix?: TextFilter | null | undefined;
  /** Filters by middle names. */
  readonly middleName?: TextFilter | null | undefined;
  /** Whether there is any component. */
  readonly present?: boolean | null | undefined;
};

/** The components of a user's name (RFC 7643 §4.1.1). */
export type NameInput = {
  /** The family name, e.g. `Jensen`. */
  readonly familyName?: string | null | undefined;
  /** The full name as displayed, e.g. `Ms. Barbara J Jensen, III`. */
  readonly formatted?: string | null | undefined;
  /** The given name, e.g. `Barbara`. */
  readonly givenName?: string | null | undefined;
  /** Prefix, e.g. `Ms.`. */
  readonly honorificPrefix?: string | null | undefined;
  /** Suffix, e.g. `III`. */
  readonly honorificSuffix?: string | null | undefined;
  /** The middle names, e.g. `Jane`. */
  readonly middleName?: string | null | undefined;
};

/** Sort direction. */
export type OrderDirection =
  /** Ascending; users without a value come last (RFC 7644 §3.4.2.3). */
  | 'ASC'
  /** Descending; users without a value come first (RFC 7644 §3.4.2.3). */
  | 'DESC';

/** What an access token may be used for. A permission allows only what is listed here. */
export type Permission =
  /** Manage access tokens; read and change users; read their history and the request log; erase deleted users. */
  | 'ADMINISTER'
  /** Read, create, replace, update and delete users through GraphQL. */
  | 'MANAGE_USERS'
  /** Read users, their history and the request log, without changing anything. */
  | 'READ_DIRECTORY'
  /** User provisioning (using SCIM): read, create, replace, update and delete users, and report requests. The permission for Microsoft Entra ID, and the only one that gives access to SCIM. */
  | 'USER_PROVISIONING';

/** Which request log entries to return. All given conditions must match. */
export type RequestFilter = {
  /** The access token of the request. */
  readonly accessTokenId?: string | number | null | undefined;
  /** The cause, as in a group of `failures`. */
  readonly cause?: FailureCauseInput | null | undefined;
  /** How the request deviated from the RFCs. */
  readonly dialect?: Dialect | null | undefined;
  /** At this time or later. */
  readonly from?: string | null | undefined;
  /** The correlation ID. */
  readonly id?: string | number | null | undefined;
  /** Whether the request used the administration token; `false` for any other token. */
  readonly isAdministration?: boolean | null | undefined;
  /** Whether the request was rejected or failed; `false` for requests that succeeded. */
  readonly isFailure?: boolean | null | undefined;
  /** HTTP method. */
  readonly method?: string | null | undefined;
  /** Name of the GraphQL operation of the requests. */
  readonly operation?: string | null | undefined;
  /** The result. */
  readonly outcome?: RequestOutcome | null | undefined;
  /** The full reason for the rejection. */
  readonly reason?: string | null | undefined;
  /** SCIM error type, e.g. `uniqueness` (RFC 7644 §3.12). */
  readonly scimType?: string | null | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | null | undefined;
  /** First digit of the HTTP status, e.g. 4 for 400 to 499. */
  readonly statusClass?: number | null | undefined;
  /** Before this time. */
  readonly until?: string | null | undefined;
  /** The user of the request. */
  readonly userId?: string | number | null | undefined;
  /** The user name, case-insensitive. Matches requests for the user who has it now, and requests with this user name that were rejected or failed, even if no such user ever existed. */
  readonly userName?: string | null | undefined;
  /** Like `userName`, but also by parts of a name: requests about users found by these words as in `search` of `users` (at most 100 users), and requests that gave a name containing them, among the newest 10000 that were rejected or failed. */
  readonly userSearch?: string | null | undefined;
};

/** The result of a request. */
export type RequestOutcome =
  /** The request failed on our side (HTTP status 5xx). */
  | 'FAILED'
  /** The request was rejected for a reason that the caller can fix (HTTP status 4xx). */
  | 'REFUSED'
  /** The request succeeded (HTTP status below 400). */
  | 'SUCCEEDED';

/** A gateway's report of one request that it answered. */
export type RequestReportInput = {
  /** When it arrived. */
  readonly at: string;
  /** The attributes named in the request, never their values. */
  readonly attributes: ReadonlyArray<string>;
  /** The body of a request that was rejected or failed, with values masked. A body of more than 8 KB is not stored. */
  readonly body?: unknown;
  /** The user who already has this `userName`, if the request was rejected for that. */
  readonly conflictingUserId?: string | number | null | undefined;
  /** How it deviated from the RFCs, and was corrected. */
  readonly dialects?: ReadonlyArray<Dialect> | null | undefined;
  /** Response time in milliseconds. */
  readonly durationMs: number;
  /** The correlation ID, a UUID. */
  readonly id: string | number;
  /** HTTP method. */
  readonly method: string;
  /** Name of the GraphQL operation of the request; `null` if it was rejected before that. */
  readonly operation?: string | null | undefined;
  /** Path below the tenant URL, without the query string. */
  readonly path: string;
  /** Why it was rejected, without personal values. */
  readonly reason?: string | null | undefined;
  /** SCIM error type (RFC 7644 §3.12). */
  readonly scimType?: string | null | undefined;
  /** HTTP status of the response; the result follows from it. */
  readonly status: number;
  /** The user of the request, as far as known. */
  readonly userId?: string | number | null | undefined;
  /** The `userName` in a request that was rejected or failed. It links the request to the user with this name and makes it searchable by name. */
  readonly userName?: string | null | undefined;
  /** Names of the variables of the GraphQL operation, e.g. `changes.title`, without values. */
  readonly variables?: ReadonlyArray<string> | null | undefined;
};

/** What a provisioned user should have in addition to `userName`. A user without it is accepted and marked. */
export type RequiredAttribute =
  /** An `externalId`, the user's ID at the identity provider. */
  | 'EXTERNAL_ID'
  /** An e-mail address of type `work`. */
  | 'WORK_EMAIL';

/** Conditions on a string. All given conditions must match; `null` counts as not given. A missing value matches only `ne` and `present: false`. Case sensitivity depends on the attribute. */
export type TextFilter = {
  /** Contains this. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than or equal to this. */
  readonly ge?: string | null | undefined;
  /** Greater than this, in Unicode code point order. */
  readonly gt?: string | null | undefined;
  /** Less than or equal to this. */
  readonly le?: string | null | undefined;
  /** Less than this. */
  readonly lt?: string | null | undefined;
  /** Not equal to this, or missing. */
  readonly ne?: string | null | undefined;
  /** Whether there is a value. */
  readonly present?: boolean | null | undefined;
  /** Starts with this. */
  readonly startsWith?: string | null | undefined;
};

/** The changes of a user. Omitted attributes stay as they are; `null` clears. A multi-valued attribute takes a list of steps, applied in order, each to the result of the previous one. Either all changes are made or none. At most 1000 steps, with 1000 conditions in total. */
export type UserChangesInput = {
  /** Whether the user may sign in. A deactivated user keeps all other data. `null` means `false`. */
  readonly active?: boolean | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: ReadonlyArray<AddressStep> | null | undefined;
  /** Cost center (RFC 7643 §4.3). */
  readonly costCenter?: string | null | undefined;
  /** Department (RFC 7643 §4.3). */
  readonly department?: string | null | undefined;
  /** Display name. */
  readonly displayName?: string | null | undefined;
  /** Division (RFC 7643 §4.3). */
  readonly division?: string | null | undefined;
  /** E-mail addresses. */
  readonly emails?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Employee number (RFC 7643 §4.3). */
  readonly employeeNumber?: string | null | undefined;
  /** Entitlements of the user. */
  readonly entitlements?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** The user's ID at the identity provider (RFC 7643 §3.1); case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** Instant messaging addresses. */
  readonly ims?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Locale for dates, numbers and currencies, e.g. `en-US`. */
  readonly locale?: string | null | undefined;
  /** The user's manager. */
  readonly manager?: ManagerInput | null | undefined;
  /** The components of the user's name. Omitted components stay as they are; `null` clears all of them. */
  readonly name?: NameInput | null | undefined;
  /** Nickname. */
  readonly nickName?: string | null | undefined;
  /** Organization (RFC 7643 §4.3). */
  readonly organization?: string | null | undefined;
  /** Telephone and fax numbers, distinguished by `type`; stored as given. */
  readonly phoneNumbers?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** URLs of photos; case-sensitive. */
  readonly photos?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** Preferred languages, as in the HTTP header `Accept-Language`, e.g. `fr-CA`. */
  readonly preferredLanguage?: string | null | undefined;
  /** URL of the user's profile page; case-sensitive. */
  readonly profileUrl?: string | null | undefined;
  /** Roles of the user, e.g. in XM Fax. */
  readonly roles?: ReadonlyArray<MultiValueStep> | null | undefined;
  /** IANA time zone, e.g. `America/Montreal`. */
  readonly timezone?: string | null | undefined;
  /** Job title, e.g. `Vice President`. */
  readonly title?: string | null | undefined;
  /** The user's sign-in name, unique within the enterprise; case-insensitive. It cannot be cleared. */
  readonly userName?: string | null | undefined;
  /** Relationship to the organization, e.g. `Contractor`, `Employee`. */
  readonly userType?: string | null | undefined;
  /** Certificates, DER in Base64; case-sensitive. */
  readonly x509Certificates?: ReadonlyArray<MultiValueStep> | null | undefined;
};

/** Which users to return. All given conditions must match; `{}` matches all users. A filter has at most 1000 conditions, nested at most 100 levels deep. */
export type UserFilter = {
  /** Filters by whether the user may sign in. */
  readonly active?: BooleanFilter | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: AddressesFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<UserFilter> | null | undefined;
  /** Filters by cost center. */
  readonly costCenter?: TextFilter | null | undefined;
  /** Filters by creation time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** Filters by department. */
  readonly department?: TextFilter | null | undefined;
  /** Filters by display name. */
  readonly displayName?: TextFilter | null | undefined;
  /** Filters by division. */
  readonly division?: TextFilter | null | undefined;
  /** E-mail addresses. */
  readonly emails?: MultiValuesFilter | null | undefined;
  /** Filters by employee number. */
  readonly employeeNumber?: TextFilter | null | undefined;
  /** Entitlements of the user. */
  readonly entitlements?: MultiValuesFilter | null | undefined;
  /** Filters by the user's ID at the identity provider. */
  readonly externalId?: TextFilter | null | undefined;
  /** Filters by ID. */
  readonly id?: TextFilter | null | undefined;
  /** Instant messaging addresses. */
  readonly ims?: MultiValuesFilter | null | undefined;
  /** Filters by locale. */
  readonly locale?: TextFilter | null | undefined;
  /** Filters by manager. */
  readonly manager?: ManagerFilter | null | undefined;
  /** Users for whom this is missing. */
  readonly missing?: RequiredAttribute | null | undefined;
  /** Filters by components of the name. */
  readonly name?: NameFilter | null | undefined;
  /** Filters by nickname. */
  readonly nickName?: TextFilter | null | undefined;
  /** This does not match. */
  readonly not?: UserFilter | null | undefined;
  /** At least one of these matches. An empty list matches no user. */
  readonly or?: ReadonlyArray<UserFilter> | null | undefined;
  /** Filters by organization. */
  readonly organization?: TextFilter | null | undefined;
  /** Telephone and fax numbers, distinguished by `type`; stored as given. */
  readonly phoneNumbers?: MultiValuesFilter | null | undefined;
  /** URLs of photos; case-sensitive. */
  readonly photos?: MultiValuesFilter | null | undefined;
  /** Filters by preferred language. */
  readonly preferredLanguage?: TextFilter | null | undefined;
  /** Filters by profile page. */
  readonly profileUrl?: TextFilter | null | undefined;
  /** Roles of the user, e.g. in XM Fax. */
  readonly roles?: MultiValuesFilter | null | undefined;
  /** Filters by time zone. */
  readonly timezone?: TextFilter | null | undefined;
  /** Filters by job title. */
  readonly title?: TextFilter | null | undefined;
  /** Filters by time of the last change. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
  /** Filters by user name. */
  readonly userName?: TextFilter | null | undefined;
  /** Filters by user type. */
  readonly userType?: TextFilter | null | undefined;
  /** Certificates, DER in Base64; case-sensitive. */
  readonly x509Certificates?: MultiValuesFilter | null | undefined;
};

/** A complete user, to create or to replace. An attribute that is omitted, `null` or an empty string has no value. Limits: 1,000 bytes each for `userName` and `externalId`, 1,000 values per attribute, and 100,000 characters in total, counted as JSON. */
export type UserInput = {
  /** Whether the user may sign in. A deactivated user keeps all other data. If omitted, a new user is active and a replaced user keeps the current status; `null` deactivates. */
  readonly active?: boolean | null | undefined;
  /** Physical mailing addresses. */
  readonly addresses?: ReadonlyArray<AddressInput> | null | undefined;
  /** Cost center (RFC 7643 §4.3). */
  readonly costCenter?: string | null | undefined;
  /** Department (RFC 7643 §4.3). */
  readonly department?: string | null | undefined;
  /** Display name. */
  readonly displayName?: string | null | undefined;
  /** Division (RFC 7643 §4.3). */
  readonly division?: string | null | undefined;
  /** E-mail addresses. */
  readonly emails?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Employee number (RFC 7643 §4.3). */
  readonly employeeNumber?: string | null | undefined;
  /** Entitlements of the user. */
  readonly entitlements?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** The user's ID at the identity provider (RFC 7643 §3.1); case-sensitive. */
  readonly externalId?: string | null | undefined;
  /** Instant messaging addresses. */
  readonly ims?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Locale for dates, numbers and currencies, e.g. `en-US`. */
  readonly locale?: string | null | undefined;
  /** The user's manager. */
  readonly manager?: ManagerInput | null | undefined;
  /** The components of the user's name. */
  readonly name?: NameInput | null | undefined;
  /** Nickname. */
  readonly nickName?: string | null | undefined;
  /** Organization (RFC 7643 §4.3). */
  readonly organization?: string | null | undefined;
  /** Telephone and fax numbers, distinguished by `type`; stored as given. */
  readonly phoneNumbers?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** URLs of photos; case-sensitive. */
  readonly photos?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** Preferred languages, as in the HTTP header `Accept-Language`, e.g. `fr-CA`. */
  readonly preferredLanguage?: string | null | undefined;
  /** URL of the user's profile page; case-sensitive. */
  readonly profileUrl?: string | null | undefined;
  /** Roles of the user, e.g. in XM Fax. */
  readonly roles?: ReadonlyArray<MultiValueInput> | null | undefined;
  /** IANA time zone, e.g. `America/Montreal`. */
  readonly timezone?: string | null | undefined;
  /** Job title, e.g. `Vice President`. */
  readonly title?: string | null | undefined;
  /** The user's sign-in name, unique within the enterprise; case-insensitive. */
  readonly userName: string;
  /** Relationship to the organization, e.g. `Contractor`, `Employee`. */
  readonly userType?: string | null | undefined;
  /** Certificates, DER in Base64; case-sensitive. */
  readonly x509Certificates?: ReadonlyArray<MultiValueInput> | null | undefined;
};

/** A sort key. */
export type UserOrder = {
  /** The attribute to sort by. */
  readonly by: UserOrderField;
  /** Sort direction. */
  readonly direction?: OrderDirection;
};

/** Attributes that users can be sorted by. A multi-valued attribute sorts by its primary value, or else by its first (RFC 7644 §3.4.2.3). Strings sort by their first 200 characters; case is ignored if the attribute is case-insensitive. */
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

export type RenameEnterpriseMutationVariables = Exact<{
  name: string;
  newName: string;
}>;


export type RenameEnterpriseMutation = { readonly renameEnterprise: EnterpriseFieldsFragment };

export type DeleteEnterpriseMutationVariables = Exact<{
  name: string;
}>;


export type DeleteEnterpriseMutation = { readonly deleteEnterprise: string };

export type CountUsersQueryVariables = Exact<{
  enterprise: string;
}>;


export type CountUsersQuery = { readonly enterprise: { readonly name: string, readonly users: { readonly total: number } } };

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

export type AccessTokenFieldsFragment = { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<Permission>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly refusals: { readonly count: number, readonly since: string, readonly last: string } | null };

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


export type RotateAccessTokenMutation = { readonly rotateAccessToken: { readonly secret: string, readonly accessToken: AccessTokenFieldsFragment, readonly replaced: AccessTokenFieldsFragment } };

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

export const accessTokensOperation: WireOperation<AccessTokensQuery, AccessTokensQueryVariables> = {"name":"AccessTokens","isMutation":false,"text":"query AccessTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}"};

export const accessOperation: WireOperation<AccessQuery, AccessQueryVariables> = {"name":"Access","isMutation":false,"text":"query Access{access{...AccessFields}}fragment AccessFields on Access{enterprise permissions accessTokenId}"};

export const renameEnterpriseOperation: WireOperation<RenameEnterpriseMutation, RenameEnterpriseMutationVariables> = {"name":"RenameEnterprise","isMutation":true,"text":"mutation RenameEnterprise($name:String!$newName:String!){renameEnterprise(name:$name newName:$newName){...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const deleteEnterpriseOperation: WireOperation<DeleteEnterpriseMutation, DeleteEnterpriseMutationVariables> = {"name":"DeleteEnterprise","isMutation":true,"text":"mutation DeleteEnterprise($name:String!){deleteEnterprise(name:$name)}"};

export const countUsersOperation: WireOperation<CountUsersQuery, CountUsersQueryVariables> = {"name":"CountUsers","isMutation":false,"text":"query CountUsers($enterprise:String!){enterprise(name:$enterprise){name users(first:0){total}}}"};

export const createUserOperation: WireOperation<CreateUserMutation, CreateUserMutationVariables> = {"name":"CreateUser","isMutation":true,"text":"mutation CreateUser($enterprise:String!$user:UserInput!){createUser(enterprise:$enterprise user:$user){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const deleteUserOperation: WireOperation<DeleteUserMutation, DeleteUserMutationVariables> = {"name":"DeleteUser","isMutation":true,"text":"mutation DeleteUser($enterprise:String!$id:ID!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){deleteUser(enterprise:$enterprise id:$id ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn)}"};

export const endSessionOperation: WireOperation<EndSessionMutation, EndSessionMutationVariables> = {"name":"EndSession","isMutation":true,"text":"mutation EndSession{endSession}"};

export const endSessionsOperation: WireOperation<EndSessionsMutation, EndSessionsMutationVariables> = {"name":"EndSessions","isMutation":true,"text":"mutation EndSessions($enterprise:String){endSessions(enterprise:$enterprise)}"};

export const enterprisesOperation: WireOperation<EnterprisesQuery, EnterprisesQueryVariables> = {"name":"Enterprises","isMutation":false,"text":"query Enterprises{enterprises{...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const createEnterpriseOperation: WireOperation<CreateEnterpriseMutation, CreateEnterpriseMutationVariables> = {"name":"CreateEnterprise","isMutation":true,"text":"mutation CreateEnterprise($name:String!){createEnterprise(name:$name){...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const eraseUserOperation: WireOperation<EraseUserMutation, EraseUserMutationVariables> = {"name":"EraseUser","isMutation":true,"text":"mutation EraseUser($enterprise:String!$id:ID!){eraseUser(enterprise:$enterprise id:$id){isComplete change{userId version at}}}"};

export const findUserOperation: WireOperation<FindUserQuery, FindUserQueryVariables> = {"name":"FindUser","isMutation":false,"text":"query FindUser($enterprise:String!$id:ID!$userName:String!){enterprise(name:$enterprise){byId:user(id:$id){...UserFields missing}byUserName:userByUserName(userName:$userName){...UserFields missing}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const issueAccessTokenOperation: WireOperation<IssueAccessTokenMutation, IssueAccessTokenMutationVariables> = {"name":"IssueAccessToken","isMutation":true,"text":"mutation IssueAccessToken($enterprise:String!$name:String!$permissions:[Permission!]!$expiresAt:DateTime){issueAccessToken(enterprise:$enterprise name:$name permissions:$permissions expiresAt:$expiresAt){secret accessToken{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}"};

export const openSessionOperation: WireOperation<OpenSessionMutation, OpenSessionMutationVariables> = {"name":"OpenSession","isMutation":true,"text":"mutation OpenSession{openSession{secret access{...AccessFields}}}fragment AccessFields on Access{enterprise permissions accessTokenId}"};

export const probeOperation: WireOperation<ProbeQuery, ProbeQueryVariables> = {"name":"Probe","isMutation":false,"text":"query Probe($enterprise:String!){enterprise(name:$enterprise){name}}"};

export const replaceUserOperation: WireOperation<ReplaceUserMutation, ReplaceUserMutationVariables> = {"name":"ReplaceUser","isMutation":true,"text":"mutation ReplaceUser($enterprise:String!$id:ID!$user:UserInput!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){replaceUser(enterprise:$enterprise id:$id user:$user ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const reportRequestsOperation: WireOperation<ReportRequestsMutation, ReportRequestsMutationVariables> = {"name":"ReportRequests","isMutation":true,"text":"mutation ReportRequests($enterprise:String!$requests:[RequestReportInput!]!){reportRequests(enterprise:$enterprise requests:$requests)}"};

export const requestLogOperation: WireOperation<RequestLogQuery, RequestLogQueryVariables> = {"name":"RequestLog","isMutation":false,"text":"query RequestLog($enterprise:String!$filter:RequestFilter$first:Int!){enterprise(name:$enterprise){requests(filter:$filter first:$first){nodes{...LoggedRequest}hasNextPage}}}fragment LoggedRequest on Request{id at method path operation status outcome reason scimType remedy durationMs userId userName user{userName displayName isDeleted}conflictingUser{id userName displayName active isDeleted}dialects}"};

export const failureCausesOperation: WireOperation<FailureCausesQuery, FailureCausesQueryVariables> = {"name":"FailureCauses","isMutation":false,"text":"query FailureCauses($enterprise:String!$from:DateTime!$until:DateTime!$first:Int!){enterprise(name:$enterprise){failures(from:$from until:$until first:$first){status scimType operation reason remedy requests users stillFailing healed firstAt lastAt lastRequest{id}stillFailingRequests{userId userName user{userName}}}}}"};

export const whyOperation: WireOperation<WhyQuery, WhyQueryVariables> = {"name":"Why","isMutation":false,"text":"query Why($enterprise:String!$failures:RequestFilter!$successes:RequestFilter!$first:Int!){enterprise(name:$enterprise){failures:requests(filter:$failures first:$first){nodes{...LoggedRequest}hasNextPage}successes:requests(filter:$successes first:1){nodes{...LoggedRequest}}}}fragment LoggedRequest on Request{id at method path operation status outcome reason scimType remedy durationMs userId userName user{userName displayName isDeleted}conflictingUser{id userName displayName active isDeleted}dialects}"};

export const revokeAccessTokenOperation: WireOperation<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables> = {"name":"RevokeAccessToken","isMutation":true,"text":"mutation RevokeAccessToken($enterprise:String!$id:ID!){revokeAccessToken(enterprise:$enterprise id:$id){...AccessTokenFields}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}"};

export const rotateAccessTokenOperation: WireOperation<RotateAccessTokenMutation, RotateAccessTokenMutationVariables> = {"name":"RotateAccessToken","isMutation":true,"text":"mutation RotateAccessToken($enterprise:String!$id:ID!$overlapHours:Int$expiresAt:DateTime){rotateAccessToken(enterprise:$enterprise id:$id overlapHours:$overlapHours expiresAt:$expiresAt){secret accessToken{...AccessTokenFields}replaced{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}"};

export const sessionsOperation: WireOperation<SessionsQuery, SessionsQueryVariables> = {"name":"Sessions","isMutation":false,"text":"query Sessions($enterprise:String!){enterprise(name:$enterprise){sessions{...SessionFields}}}fragment SessionFields on Session{id createdAt expiresAt accessToken{name}}"};

export const administrationSessionsOperation: WireOperation<AdministrationSessionsQuery, AdministrationSessionsQueryVariables> = {"name":"AdministrationSessions","isMutation":false,"text":"query AdministrationSessions{sessions{...SessionFields}}fragment SessionFields on Session{id createdAt expiresAt accessToken{name}}"};

export const updateUserOperation: WireOperation<UpdateUserMutation, UpdateUserMutationVariables> = {"name":"UpdateUser","isMutation":true,"text":"mutation UpdateUser($enterprise:String!$id:ID!$changes:UserChangesInput!$ifVersionIn:[Int!]$unlessVersionIn:[Int!]){updateUser(enterprise:$enterprise id:$id changes:$changes ifVersionIn:$ifVersionIn unlessVersionIn:$unlessVersionIn){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const userNameConflictsOperation: WireOperation<UserNameConflictsQuery, UserNameConflictsQueryVariables> = {"name":"UserNameConflicts","isMutation":false,"text":"query UserNameConflicts($enterprise:String!){enterprise(name:$enterprise){userNameConflicts{user{id userName}owner{id userName}}}}"};

export const userOperation: WireOperation<UserQuery, UserQueryVariables> = {"name":"User","isMutation":false,"text":"query User($enterprise:String!$id:ID!){enterprise(name:$enterprise){user(id:$id){...UserFields}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersListOperation: WireOperation<UsersListQuery, UsersListQueryVariables> = {"name":"UsersList","isMutation":false,"text":"query UsersList($enterprise:String!$search:String$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$after:String$offset:Int){enterprise(name:$enterprise){users(search:$search filter:$filter orderBy:$orderBy first:$first after:$after offset:$offset){nodes{...UserFields missing}hasNextPage endCursor}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersTotalOperation: WireOperation<UsersTotalQuery, UsersTotalQueryVariables> = {"name":"UsersTotal","isMutation":false,"text":"query UsersTotal($enterprise:String!$search:String$filter:UserFilter$upTo:Int){enterprise(name:$enterprise){users(search:$search filter:$filter first:0){total(upTo:$upTo)}}}"};

export const usersOperation: WireOperation<UsersQuery, UsersQueryVariables> = {"name":"Users","isMutation":false,"text":"query Users($enterprise:String!$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$offset:Int!){enterprise(name:$enterprise){users(filter:$filter orderBy:$orderBy first:$first offset:$offset){total nodes{...UserFields}}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};