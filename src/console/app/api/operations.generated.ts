/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { WireOperation } from '../../../wire/transport.ts';
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

/** How a user was changed. */
export type ChangeOperation =
  /** The user was created (SCIM: POST). */
  | 'CREATE'
  /** The user was deleted (SCIM: DELETE). */
  | 'DELETE'
  /** The stored data of the deleted user was permanently erased. */
  | 'ERASE'
  /** All attributes were replaced (SCIM: PUT). */
  | 'REPLACE'
  /** Some attributes were changed (SCIM: PATCH). */
  | 'UPDATE';

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

/** Attributes that users can be counted by. A user with several values counts once for each of them. */
export type FacetField =
  /** By `active`: `true` and `false`. */
  | 'ACTIVE'
  /** By `costCenter`. */
  | 'COST_CENTER'
  /** By the countries of `addresses`. */
  | 'COUNTRY'
  /** By `department`. */
  | 'DEPARTMENT'
  /** By `division`. */
  | 'DIVISION'
  /** By the localities of `addresses`. */
  | 'LOCALITY'
  /** By what is missing: the values of `RequiredAttribute`. Users with nothing missing are in `others`. */
  | 'MISSING'
  /** By `organization`. */
  | 'ORGANIZATION'
  /** By `preferredLanguage`. */
  | 'PREFERRED_LANGUAGE'
  /** By the values of `roles`. */
  | 'ROLE'
  /** By `title`. */
  | 'TITLE'
  /** By `userType`. */
  | 'USER_TYPE';

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

/** Language of texts for administrators. */
export type Language =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** Conditions on the manager. All given conditions must match. */
export type ManagerFilter = {
  /** Whether there is a manager. */
  readonly present?: boolean | null | undefined;
  /** Filters by the manager's ID. */
  readonly value?: TextFilter | null | undefined;
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

export type EnterpriseNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnterpriseNamesQuery = { readonly enterprises: ReadonlyArray<{ readonly name: string }> };

export type EnterpriseExistsQueryVariables = Exact<{
  enterprise: string;
}>;


export type EnterpriseExistsQuery = { readonly enterprise: { readonly name: string } };

export type EndAdministrationSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndAdministrationSessionsMutation = { readonly endSessions: number };

export type TokenFieldsFragment = { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<Permission>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly refusals: { readonly count: number, readonly since: string, readonly last: string } | null };

export type AccessTokensQueryVariables = Exact<{
  enterprise: string;
}>;


export type AccessTokensQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<TokenFieldsFragment> } };

export type IssueTokenMutationVariables = Exact<{
  enterprise: string;
  name: string;
  permissions: ReadonlyArray<Permission> | Permission;
  expiresAt?: string | null | undefined;
}>;


export type IssueTokenMutation = { readonly issueAccessToken: { readonly secret: string } };

export type RotateTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  overlapHours: number;
  expiresAt?: string | null | undefined;
}>;


export type RotateTokenMutation = { readonly rotateAccessToken: { readonly secret: string } };

export type RevokeTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type RevokeTokenMutation = { readonly revokeAccessToken: { readonly id: string } };

export type SessionsQueryVariables = Exact<{
  enterprise: string;
}>;


export type SessionsQuery = { readonly enterprise: { readonly sessions: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly accessToken: { readonly name: string } | null }> } };

export type EndSessionsMutationVariables = Exact<{
  enterprise: string;
}>;


export type EndSessionsMutation = { readonly endSessions: number };

export type DeletedUsersQueryVariables = Exact<{
  enterprise: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DeletedUsersQuery = { readonly enterprise: { readonly deletions: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<{ readonly userId: string, readonly at: string, readonly accessToken: { readonly name: string } | null, readonly request: { readonly id: string } | null, readonly user: { readonly userName: string, readonly displayName: string | null, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null } | null }> } } };

export type ExplainUsersQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  first: number;
}>;


export type ExplainUsersQuery = { readonly enterprise: { readonly page: PlanFieldsFragment, readonly total: PlanFieldsFragment } };

export type PlanFieldsFragment = { readonly sql: string, readonly plan: unknown, readonly isIndexed: boolean, readonly estimatedRows: number, readonly estimatedCost: number };

export type ExploredUsersQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  first: number;
}>;


export type ExploredUsersQuery = { readonly enterprise: { readonly users: { readonly total: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly userName: string, readonly displayName: string | null, readonly active: boolean, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null }> } } };

export type OverviewFacetsQueryVariables = Exact<{
  enterprise: string;
  by: ReadonlyArray<FacetField> | FacetField;
  first: number;
}>;


export type OverviewFacetsQuery = { readonly enterprise: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly others: number, readonly basis: number, readonly values: ReadonlyArray<{ readonly value: string, readonly users: number }> }> } };

export type OverviewActivityQueryVariables = Exact<{
  enterprise: string;
  from: string;
  until: string;
  timeZone: string;
}>;


export type OverviewActivityQuery = { readonly enterprise: { readonly activity: ReadonlyArray<{ readonly from: string, readonly requests: number, readonly refused: number, readonly failed: number, readonly created: number, readonly updated: number, readonly deactivated: number, readonly reactivated: number, readonly deleted: number, readonly users: number }> } };

export type OverviewLastContactQueryVariables = Exact<{
  enterprise: string;
}>;


export type OverviewLastContactQuery = { readonly enterprise: { readonly lastRequestAt: string | null } };

export type OverviewLogLossesQueryVariables = Exact<{
  enterprise: string;
}>;


export type OverviewLogLossesQuery = { readonly enterprise: { readonly requestLogLosses: ReadonlyArray<{ readonly day: string, readonly bodies: number, readonly entries: number }> } };

export type OverviewCredentialsQueryVariables = Exact<{
  enterprise: string;
}>;


export type OverviewCredentialsQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly refusals: { readonly count: number, readonly since: string, readonly last: string } | null }> } };

export type OverviewNameConflictsQueryVariables = Exact<{
  enterprise: string;
}>;


export type OverviewNameConflictsQuery = { readonly enterprise: { readonly userNameConflicts: ReadonlyArray<{ readonly user: { readonly id: string, readonly userName: string }, readonly owner: { readonly id: string, readonly userName: string } | null }> } };

export type FailureGroupsQueryVariables = Exact<{
  enterprise: string;
  from: string;
  until: string;
  first: number;
  language?: Language;
}>;


export type FailureGroupsQuery = { readonly enterprise: { readonly failures: ReadonlyArray<{ readonly status: number, readonly scimType: string | null, readonly operation: string | null, readonly reason: string, readonly remedy: string, readonly requests: number, readonly users: number, readonly stillFailing: number, readonly healed: number, readonly firstAt: string, readonly lastAt: string, readonly lastRequest: { readonly id: string }, readonly stillFailingRequests: ReadonlyArray<WhoseRequestFragment>, readonly healedRequests: ReadonlyArray<WhoseRequestFragment> }> } };

export type WhoseRequestFragment = { readonly id: string, readonly userId: string | null, readonly userName: string | null, readonly user: { readonly userName: string, readonly displayName: string | null, readonly isDeleted: boolean } | null, readonly conflictingUser: { readonly id: string } | null };

export type CyclesListQueryVariables = Exact<{
  enterprise: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CyclesListQuery = { readonly enterprise: { readonly cycles: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly startedAt: string, readonly endedAt: string, readonly isOpen: boolean, readonly requests: number, readonly created: number, readonly updated: number, readonly deactivated: number, readonly reactivated: number, readonly deleted: number, readonly refused: number, readonly failed: number, readonly failureShare: number, readonly accessToken: { readonly id: string, readonly name: string } | null }> } } };

export type FailedRequestsOfUserQueryVariables = Exact<{
  enterprise: string;
  byId: RequestFilter;
  byName: RequestFilter;
  first: number;
}>;


export type FailedRequestsOfUserQuery = { readonly enterprise: { readonly byId: { readonly nodes: ReadonlyArray<FailedRequestFragment> }, readonly byName: { readonly nodes: ReadonlyArray<FailedRequestFragment> } } };

export type FailedRequestFragment = { readonly id: string, readonly at: string, readonly method: string, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null };

export type RequestsListQueryVariables = Exact<{
  enterprise: string;
  filter?: RequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestsListQuery = { readonly enterprise: { readonly requests: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<(
        { readonly id: string, readonly at: string, readonly method: string, readonly path: string, readonly operation: string | null, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null, readonly durationMs: number, readonly dialects: ReadonlyArray<Dialect>, readonly accessToken: { readonly name: string } | null }
        & WhoseRequestFragment
      )> } } };

export type OneRequestQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  language: Language;
}>;


export type OneRequestQuery = { readonly enterprise: { readonly request: (
      { readonly id: string, readonly at: string, readonly method: string, readonly path: string, readonly attributes: ReadonlyArray<string>, readonly operation: string | null, readonly variables: ReadonlyArray<string>, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null, readonly scimType: string | null, readonly remedy: string | null, readonly durationMs: number, readonly dialects: ReadonlyArray<Dialect>, readonly body: unknown, readonly conflictingUser: { readonly userName: string, readonly displayName: string | null, readonly active: boolean, readonly isDeleted: boolean } | null, readonly accessToken: { readonly name: string } | null }
      & WhoseRequestFragment
    ) | null } };

export type RequestChangeQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type RequestChangeQuery = { readonly enterprise: { readonly request: { readonly change: { readonly userId: string, readonly version: number, readonly operation: ChangeOperation, readonly at: string, readonly erased: boolean, readonly fields: ReadonlyArray<{ readonly name: string, readonly before: unknown, readonly after: unknown }> } | null } | null } };

export type DeviationsQueryVariables = Exact<{
  enterprise: string;
}>;


export type DeviationsQuery = { readonly enterprise: { readonly dialects: ReadonlyArray<{ readonly dialect: Dialect, readonly requests: number, readonly firstAt: string, readonly lastAt: string }> } };

export type RequestTokensQueryVariables = Exact<{
  enterprise: string;
}>;


export type RequestTokensQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type OneUserQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type OneUserQuery = { readonly enterprise: { readonly user: (
      { readonly missing: ReadonlyArray<RequiredAttribute>, readonly manager: { readonly user: { readonly id: string, readonly displayName: string | null, readonly userName: string, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null } | null } | null }
      & UserFieldsFragment
    ) | null } };

export type UserTimelineQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type UserTimelineQuery = { readonly enterprise: { readonly changes: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<ChangeFieldsFragment> } } };

export type UserProvenanceQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type UserProvenanceQuery = { readonly enterprise: { readonly user: { readonly provenance: ReadonlyArray<{ readonly field: string, readonly change: { readonly at: string, readonly operation: ChangeOperation, readonly requestId: string, readonly accessToken: { readonly name: string } | null, readonly request: { readonly id: string } | null } }> } | null } };

export type UserReportsQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type UserReportsQuery = { readonly enterprise: { readonly user: { readonly reports: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly userName: string, readonly title: string | null, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null }> } | null } };

export type EraseUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type EraseUserMutation = { readonly eraseUser: { readonly isComplete: boolean } };

export type ChangeFieldsFragment = { readonly version: number, readonly at: string, readonly operation: ChangeOperation, readonly erased: boolean, readonly requestId: string, readonly accessToken: { readonly name: string } | null, readonly fields: ReadonlyArray<{ readonly name: string, readonly before: unknown, readonly after: unknown }>, readonly request: { readonly id: string, readonly method: string, readonly status: number, readonly durationMs: number } | null };

export type UsersFacetsQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  search?: string | null | undefined;
  by: ReadonlyArray<FacetField> | FacetField;
  first: number;
}>;


export type UsersFacetsQuery = { readonly enterprise: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly others: number, readonly basis: number, readonly isComplete: boolean, readonly values: ReadonlyArray<{ readonly value: string, readonly users: number }> }> } };

export type IndexingProgressQueryVariables = Exact<{
  enterprise: string;
}>;


export type IndexingProgressQuery = { readonly enterprise: { readonly countedUntil: string | null } };

export type UserFieldsFragment = { readonly id: string, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly userName: string, readonly active: boolean, readonly externalId: string | null, readonly displayName: string | null, readonly nickName: string | null, readonly profileUrl: string | null, readonly title: string | null, readonly userType: string | null, readonly preferredLanguage: string | null, readonly locale: string | null, readonly timezone: string | null, readonly employeeNumber: string | null, readonly costCenter: string | null, readonly organization: string | null, readonly division: string | null, readonly department: string | null, readonly name: { readonly formatted: string | null, readonly familyName: string | null, readonly givenName: string | null, readonly middleName: string | null, readonly honorificPrefix: string | null, readonly honorificSuffix: string | null } | null, readonly manager: { readonly value: string, readonly displayName: string | null } | null, readonly emails: ReadonlyArray<ValueFieldsFragment>, readonly phoneNumbers: ReadonlyArray<ValueFieldsFragment>, readonly ims: ReadonlyArray<ValueFieldsFragment>, readonly photos: ReadonlyArray<ValueFieldsFragment>, readonly entitlements: ReadonlyArray<ValueFieldsFragment>, readonly roles: ReadonlyArray<ValueFieldsFragment>, readonly x509Certificates: ReadonlyArray<ValueFieldsFragment>, readonly addresses: ReadonlyArray<{ readonly formatted: string | null, readonly streetAddress: string | null, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null, readonly type: string | null, readonly primary: boolean | null }> };

export type ValueFieldsFragment = { readonly value: string | null, readonly display: string | null, readonly type: string | null, readonly primary: boolean | null };

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

export const enterpriseNamesOperation: WireOperation<EnterpriseNamesQuery, EnterpriseNamesQueryVariables> = {"name":"EnterpriseNames","isMutation":false,"text":"query EnterpriseNames{enterprises{name}}"};

export const enterpriseExistsOperation: WireOperation<EnterpriseExistsQuery, EnterpriseExistsQueryVariables> = {"name":"EnterpriseExists","isMutation":false,"text":"query EnterpriseExists($enterprise:String!){enterprise(name:$enterprise){name}}"};

export const endAdministrationSessionsOperation: WireOperation<EndAdministrationSessionsMutation, EndAdministrationSessionsMutationVariables> = {"name":"EndAdministrationSessions","isMutation":true,"text":"mutation EndAdministrationSessions{endSessions}"};

export const accessTokensOperation: WireOperation<AccessTokensQuery, AccessTokensQueryVariables> = {"name":"AccessTokens","isMutation":false,"text":"query AccessTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{...TokenFields}}}fragment TokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}"};

export const issueTokenOperation: WireOperation<IssueTokenMutation, IssueTokenMutationVariables> = {"name":"IssueToken","isMutation":true,"text":"mutation IssueToken($enterprise:String!$name:String!$permissions:[Permission!]!$expiresAt:DateTime){issueAccessToken(enterprise:$enterprise name:$name permissions:$permissions expiresAt:$expiresAt){secret}}"};

export const rotateTokenOperation: WireOperation<RotateTokenMutation, RotateTokenMutationVariables> = {"name":"RotateToken","isMutation":true,"text":"mutation RotateToken($enterprise:String!$id:ID!$overlapHours:Int!$expiresAt:DateTime){rotateAccessToken(enterprise:$enterprise id:$id overlapHours:$overlapHours expiresAt:$expiresAt){secret}}"};

export const revokeTokenOperation: WireOperation<RevokeTokenMutation, RevokeTokenMutationVariables> = {"name":"RevokeToken","isMutation":true,"text":"mutation RevokeToken($enterprise:String!$id:ID!){revokeAccessToken(enterprise:$enterprise id:$id){id}}"};

export const sessionsOperation: WireOperation<SessionsQuery, SessionsQueryVariables> = {"name":"Sessions","isMutation":false,"text":"query Sessions($enterprise:String!){enterprise(name:$enterprise){sessions{id createdAt accessToken{name}}}}"};

export const endSessionsOperation: WireOperation<EndSessionsMutation, EndSessionsMutationVariables> = {"name":"EndSessions","isMutation":true,"text":"mutation EndSessions($enterprise:String!){endSessions(enterprise:$enterprise)}"};

export const deletedUsersOperation: WireOperation<DeletedUsersQuery, DeletedUsersQueryVariables> = {"name":"DeletedUsers","isMutation":false,"text":"query DeletedUsers($enterprise:String!$first:Int!$after:String){enterprise(name:$enterprise){deletions(first:$first after:$after){nodes{userId at accessToken{name}request{id}user{userName displayName name{givenName familyName formatted}}}hasNextPage endCursor}}}"};

export const explainUsersOperation: WireOperation<ExplainUsersQuery, ExplainUsersQueryVariables> = {"name":"ExplainUsers","isMutation":false,"text":"query ExplainUsers($enterprise:String!$filter:UserFilter$first:Int!){enterprise(name:$enterprise){page:explainUsers(filter:$filter first:$first){...PlanFields}total:explainUsers(filter:$filter first:0){...PlanFields}}}fragment PlanFields on UsersExplanation{sql plan isIndexed estimatedRows estimatedCost}"};

export const exploredUsersOperation: WireOperation<ExploredUsersQuery, ExploredUsersQueryVariables> = {"name":"ExploredUsers","isMutation":false,"text":"query ExploredUsers($enterprise:String!$filter:UserFilter$first:Int!){enterprise(name:$enterprise){users(filter:$filter first:$first){total nodes{id userName displayName name{givenName familyName formatted}active}}}}"};

export const overviewFacetsOperation: WireOperation<OverviewFacetsQuery, OverviewFacetsQueryVariables> = {"name":"OverviewFacets","isMutation":false,"text":"query OverviewFacets($enterprise:String!$by:[FacetField!]!$first:Int!){enterprise(name:$enterprise){facets(by:$by first:$first){field values{value users}others basis}}}"};

export const overviewActivityOperation: WireOperation<OverviewActivityQuery, OverviewActivityQueryVariables> = {"name":"OverviewActivity","isMutation":false,"text":"query OverviewActivity($enterprise:String!$from:DateTime!$until:DateTime!$timeZone:String!){enterprise(name:$enterprise){activity(from:$from until:$until unit:DAY timeZone:$timeZone){from requests refused failed created updated deactivated reactivated deleted users}}}"};

export const overviewLastContactOperation: WireOperation<OverviewLastContactQuery, OverviewLastContactQueryVariables> = {"name":"OverviewLastContact","isMutation":false,"text":"query OverviewLastContact($enterprise:String!){enterprise(name:$enterprise){lastRequestAt}}"};

export const overviewLogLossesOperation: WireOperation<OverviewLogLossesQuery, OverviewLogLossesQueryVariables> = {"name":"OverviewLogLosses","isMutation":false,"text":"query OverviewLogLosses($enterprise:String!){enterprise(name:$enterprise){requestLogLosses{day bodies entries}}}"};

export const overviewCredentialsOperation: WireOperation<OverviewCredentialsQuery, OverviewCredentialsQueryVariables> = {"name":"OverviewCredentials","isMutation":false,"text":"query OverviewCredentials($enterprise:String!){enterprise(name:$enterprise){accessTokens{id name createdAt expiresAt revokedAt lastUsedAt refusals{count since last}}}}"};

export const overviewNameConflictsOperation: WireOperation<OverviewNameConflictsQuery, OverviewNameConflictsQueryVariables> = {"name":"OverviewNameConflicts","isMutation":false,"text":"query OverviewNameConflicts($enterprise:String!){enterprise(name:$enterprise){userNameConflicts{user{id userName}owner{id userName}}}}"};

export const failureGroupsOperation: WireOperation<FailureGroupsQuery, FailureGroupsQueryVariables> = {"name":"FailureGroups","isMutation":false,"text":"query FailureGroups($enterprise:String!$from:DateTime!$until:DateTime!$first:Int!$language:Language!=EN){enterprise(name:$enterprise){failures(from:$from until:$until first:$first){status scimType operation reason remedy(language:$language)requests users stillFailing healed firstAt lastAt lastRequest{id}stillFailingRequests{...WhoseRequest}healedRequests{...WhoseRequest}}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}conflictingUser{id}}"};

export const cyclesListOperation: WireOperation<CyclesListQuery, CyclesListQueryVariables> = {"name":"CyclesList","isMutation":false,"text":"query CyclesList($enterprise:String!$first:Int!$after:String){enterprise(name:$enterprise){cycles(first:$first after:$after){nodes{id startedAt endedAt isOpen requests created updated deactivated reactivated deleted refused failed failureShare accessToken{id name}}hasNextPage endCursor}}}"};

export const failedRequestsOfUserOperation: WireOperation<FailedRequestsOfUserQuery, FailedRequestsOfUserQueryVariables> = {"name":"FailedRequestsOfUser","isMutation":false,"text":"query FailedRequestsOfUser($enterprise:String!$byId:RequestFilter!$byName:RequestFilter!$first:Int!){enterprise(name:$enterprise){byId:requests(filter:$byId first:$first){nodes{...FailedRequest}}byName:requests(filter:$byName first:$first){nodes{...FailedRequest}}}}fragment FailedRequest on Request{id at method status outcome reason}"};

export const requestsListOperation: WireOperation<RequestsListQuery, RequestsListQueryVariables> = {"name":"RequestsList","isMutation":false,"text":"query RequestsList($enterprise:String!$filter:RequestFilter$first:Int!$after:String){enterprise(name:$enterprise){requests(filter:$filter first:$first after:$after){nodes{id at method path operation status outcome reason durationMs dialects ...WhoseRequest accessToken{name}}hasNextPage endCursor}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}conflictingUser{id}}"};

export const oneRequestOperation: WireOperation<OneRequestQuery, OneRequestQueryVariables> = {"name":"OneRequest","isMutation":false,"text":"query OneRequest($enterprise:String!$id:ID!$language:Language!){enterprise(name:$enterprise){request(id:$id){id at method path attributes operation variables status outcome reason scimType remedy(language:$language)durationMs dialects body ...WhoseRequest conflictingUser{userName displayName active isDeleted}accessToken{name}}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}conflictingUser{id}}"};

export const requestChangeOperation: WireOperation<RequestChangeQuery, RequestChangeQueryVariables> = {"name":"RequestChange","isMutation":false,"text":"query RequestChange($enterprise:String!$id:ID!){enterprise(name:$enterprise){request(id:$id){change{userId version operation at erased fields{name before after}}}}}"};

export const deviationsOperation: WireOperation<DeviationsQuery, DeviationsQueryVariables> = {"name":"Deviations","isMutation":false,"text":"query Deviations($enterprise:String!){enterprise(name:$enterprise){dialects{dialect requests firstAt lastAt}}}"};

export const requestTokensOperation: WireOperation<RequestTokensQuery, RequestTokensQueryVariables> = {"name":"RequestTokens","isMutation":false,"text":"query RequestTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{id name}}}"};

export const oneUserOperation: WireOperation<OneUserQuery, OneUserQueryVariables> = {"name":"OneUser","isMutation":false,"text":"query OneUser($enterprise:String!$id:ID!$asOf:DateTime){enterprise(name:$enterprise){user(id:$id asOf:$asOf){...UserFields missing manager{user{id displayName name{givenName familyName formatted}userName}}}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const userTimelineOperation: WireOperation<UserTimelineQuery, UserTimelineQueryVariables> = {"name":"UserTimeline","isMutation":false,"text":"query UserTimeline($enterprise:String!$id:ID!$first:Int!$after:String){enterprise(name:$enterprise){changes(userId:$id first:$first after:$after){nodes{...ChangeFields}hasNextPage endCursor}}}fragment ChangeFields on Change{version at operation erased requestId accessToken{name}fields{name before after}request{id method status durationMs}}"};

export const userProvenanceOperation: WireOperation<UserProvenanceQuery, UserProvenanceQueryVariables> = {"name":"UserProvenance","isMutation":false,"text":"query UserProvenance($enterprise:String!$id:ID!$asOf:DateTime){enterprise(name:$enterprise){user(id:$id asOf:$asOf){provenance{field change{at operation requestId accessToken{name}request{id}}}}}}"};

export const userReportsOperation: WireOperation<UserReportsQuery, UserReportsQueryVariables> = {"name":"UserReports","isMutation":false,"text":"query UserReports($enterprise:String!$id:ID!){enterprise(name:$enterprise){user(id:$id){reports(first:100){id displayName name{givenName familyName formatted}userName title}}}}"};

export const eraseUserOperation: WireOperation<EraseUserMutation, EraseUserMutationVariables> = {"name":"EraseUser","isMutation":true,"text":"mutation EraseUser($enterprise:String!$id:ID!){eraseUser(enterprise:$enterprise id:$id){isComplete}}"};

export const usersFacetsOperation: WireOperation<UsersFacetsQuery, UsersFacetsQueryVariables> = {"name":"UsersFacets","isMutation":false,"text":"query UsersFacets($enterprise:String!$filter:UserFilter$search:String$by:[FacetField!]!$first:Int!){enterprise(name:$enterprise){facets(filter:$filter search:$search by:$by first:$first){field values{value users}others basis isComplete}}}"};

export const indexingProgressOperation: WireOperation<IndexingProgressQuery, IndexingProgressQueryVariables> = {"name":"IndexingProgress","isMutation":false,"text":"query IndexingProgress($enterprise:String!){enterprise(name:$enterprise){countedUntil}}"};

export const usersListOperation: WireOperation<UsersListQuery, UsersListQueryVariables> = {"name":"UsersList","isMutation":false,"text":"query UsersList($enterprise:String!$search:String$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$after:String$offset:Int){enterprise(name:$enterprise){users(search:$search filter:$filter orderBy:$orderBy first:$first after:$after offset:$offset){nodes{...UserFields missing}hasNextPage endCursor}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersTotalOperation: WireOperation<UsersTotalQuery, UsersTotalQueryVariables> = {"name":"UsersTotal","isMutation":false,"text":"query UsersTotal($enterprise:String!$search:String$filter:UserFilter$upTo:Int){enterprise(name:$enterprise){users(search:$search filter:$filter first:0){total(upTo:$upTo)}}}"};