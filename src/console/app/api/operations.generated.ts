/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { WireOperation } from '../../../wire/transport.ts';
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

/** The four ways in which a user changes, and the erasure of what a deleted user left. */
export type ChangeOperation =
  /** The user was created (SCIM: POST). */
  | 'CREATE'
  /** The user was deleted (SCIM: DELETE). */
  | 'DELETE'
  /** What was kept of the user, who had been deleted, was erased for good. */
  | 'ERASE'
  /** All attributes were replaced (SCIM: PUT). */
  | 'REPLACE'
  /** Some attributes were changed (SCIM: PATCH). */
  | 'UPDATE';

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

/** What users can be counted by. Of an attribute with several values, a user counts once under each. */
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
  /** By what lacks: the values of `RequiredAttribute`. Who lacks nothing is among the others. */
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

/** A language in which the directory advises. */
export type Language =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** Conditions on the manager; all that are given must hold. */
export type ManagerFilter = {
  /** Whether there is a manager at all. */
  readonly present?: boolean | null | undefined;
  /** On the manager's id. */
  readonly value?: TextFilter | null | undefined;
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

export type EnterpriseNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnterpriseNamesQuery = { readonly enterprises: ReadonlyArray<{ readonly name: string }> };

export type EnterpriseDoorQueryVariables = Exact<{
  enterprise: string;
}>;


export type EnterpriseDoorQuery = { readonly enterprise: { readonly name: string } };

export type EndAdministrationSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndAdministrationSessionsMutation = { readonly endSessions: number };

export type TokenFieldsFragment = { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<Permission>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null };

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


export type IssueTokenMutation = { readonly issueAccessToken: { readonly secret: string, readonly accessToken: { readonly name: string } } };

export type RotateTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  overlapHours: number;
  expiresAt?: string | null | undefined;
}>;


export type RotateTokenMutation = { readonly rotateAccessToken: { readonly secret: string, readonly accessToken: { readonly name: string } } };

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


export type DeletedUsersQuery = { readonly enterprise: { readonly deletions: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<{ readonly userId: string, readonly at: string, readonly erased: boolean, readonly accessToken: { readonly name: string } | null, readonly request: { readonly id: string } | null, readonly user: { readonly userName: string, readonly displayName: string | null, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null } | null }> } } };

export type ExplainUsersQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  first: number;
}>;


export type ExplainUsersQuery = { readonly enterprise: { readonly page: PlanFieldsFragment, readonly total: PlanFieldsFragment } };

export type PlanFieldsFragment = { readonly sql: string, readonly plan: unknown, readonly indexes: ReadonlyArray<string>, readonly isIndexed: boolean, readonly estimatedRows: number, readonly estimatedCost: number };

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


export type OverviewCredentialsQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null }> } };

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

export type WhoseRequestFragment = { readonly id: string, readonly userId: string | null, readonly userName: string | null, readonly user: { readonly userName: string, readonly displayName: string | null, readonly isDeleted: boolean } | null };

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


export type FailedRequestsOfUserQuery = { readonly enterprise: { readonly byId: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<FailedRequestFragment> }, readonly byName: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<FailedRequestFragment> } } };

export type FailedRequestFragment = { readonly id: string, readonly at: string, readonly method: string, readonly status: number, readonly outcome: RequestOutcome, readonly scimType: string | null, readonly reason: string | null };

export type RequestsListQueryVariables = Exact<{
  enterprise: string;
  filter?: RequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestsListQuery = { readonly enterprise: { readonly requests: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly nodes: ReadonlyArray<(
        { readonly id: string, readonly at: string, readonly method: string, readonly path: string, readonly operation: string | null, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null, readonly scimType: string | null, readonly durationMs: number, readonly dialects: ReadonlyArray<Dialect>, readonly accessToken: { readonly id: string, readonly name: string } | null }
        & WhoseRequestFragment
      )> } } };

export type OneRequestQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
  language: Language;
}>;


export type OneRequestQuery = { readonly enterprise: { readonly request: (
      { readonly id: string, readonly at: string, readonly method: string, readonly path: string, readonly attributes: ReadonlyArray<string>, readonly operation: string | null, readonly variables: ReadonlyArray<string>, readonly status: number, readonly outcome: RequestOutcome, readonly reason: string | null, readonly scimType: string | null, readonly remedy: string | null, readonly durationMs: number, readonly dialects: ReadonlyArray<Dialect>, readonly body: unknown, readonly conflictingUser: { readonly id: string, readonly userName: string, readonly displayName: string | null, readonly active: boolean, readonly isDeleted: boolean } | null, readonly accessToken: { readonly id: string, readonly name: string } | null }
      & WhoseRequestFragment
    ) | null } };

export type RequestChangeQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type RequestChangeQuery = { readonly enterprise: { readonly request: { readonly change: { readonly userId: string, readonly version: number, readonly operation: ChangeOperation, readonly at: string, readonly erased: boolean, readonly fields: ReadonlyArray<{ readonly name: string, readonly before: unknown, readonly after: unknown }> } | null } | null } };

export type DialectsSeenQueryVariables = Exact<{
  enterprise: string;
}>;


export type DialectsSeenQuery = { readonly enterprise: { readonly dialects: ReadonlyArray<{ readonly dialect: Dialect, readonly requests: number, readonly firstAt: string, readonly lastAt: string, readonly lastRequest: { readonly id: string } | null }> } };

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


export type UserProvenanceQuery = { readonly enterprise: { readonly user: { readonly provenance: ReadonlyArray<{ readonly field: string, readonly change: { readonly version: number, readonly at: string, readonly operation: ChangeOperation, readonly requestId: string, readonly accessToken: { readonly name: string } | null, readonly request: { readonly id: string } | null } }> } | null } };

export type UserReportsQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type UserReportsQuery = { readonly enterprise: { readonly user: { readonly reports: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly userName: string, readonly title: string | null, readonly active: boolean, readonly name: { readonly givenName: string | null, readonly familyName: string | null, readonly formatted: string | null } | null }> } | null } };

export type EraseUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type EraseUserMutation = { readonly eraseUser: { readonly isComplete: boolean } };

export type ChangeFieldsFragment = { readonly version: number, readonly at: string, readonly operation: ChangeOperation, readonly erased: boolean, readonly requestId: string, readonly accessToken: { readonly name: string } | null, readonly fields: ReadonlyArray<{ readonly name: string, readonly before: unknown, readonly after: unknown }>, readonly request: { readonly id: string, readonly method: string, readonly path: string, readonly status: number, readonly durationMs: number } | null };

export type CountingQueryVariables = Exact<{
  enterprise: string;
}>;


export type CountingQuery = { readonly enterprise: { readonly countedUntil: string | null } };

export type UsersFacetsQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  search?: string | null | undefined;
  by: ReadonlyArray<FacetField> | FacetField;
  first: number;
}>;


export type UsersFacetsQuery = { readonly enterprise: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly others: number, readonly basis: number, readonly isComplete: boolean, readonly values: ReadonlyArray<{ readonly value: string, readonly users: number }> }> } };

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

export const enterpriseDoorOperation: WireOperation<EnterpriseDoorQuery, EnterpriseDoorQueryVariables> = {"name":"EnterpriseDoor","isMutation":false,"text":"query EnterpriseDoor($enterprise:String!){enterprise(name:$enterprise){name}}"};

export const endAdministrationSessionsOperation: WireOperation<EndAdministrationSessionsMutation, EndAdministrationSessionsMutationVariables> = {"name":"EndAdministrationSessions","isMutation":true,"text":"mutation EndAdministrationSessions{endSessions}"};

export const accessTokensOperation: WireOperation<AccessTokensQuery, AccessTokensQueryVariables> = {"name":"AccessTokens","isMutation":false,"text":"query AccessTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{...TokenFields}}}fragment TokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const issueTokenOperation: WireOperation<IssueTokenMutation, IssueTokenMutationVariables> = {"name":"IssueToken","isMutation":true,"text":"mutation IssueToken($enterprise:String!$name:String!$permissions:[Permission!]!$expiresAt:DateTime){issueAccessToken(enterprise:$enterprise name:$name permissions:$permissions expiresAt:$expiresAt){secret accessToken{name}}}"};

export const rotateTokenOperation: WireOperation<RotateTokenMutation, RotateTokenMutationVariables> = {"name":"RotateToken","isMutation":true,"text":"mutation RotateToken($enterprise:String!$id:ID!$overlapHours:Int!$expiresAt:DateTime){rotateAccessToken(enterprise:$enterprise id:$id overlapHours:$overlapHours expiresAt:$expiresAt){secret accessToken{name}}}"};

export const revokeTokenOperation: WireOperation<RevokeTokenMutation, RevokeTokenMutationVariables> = {"name":"RevokeToken","isMutation":true,"text":"mutation RevokeToken($enterprise:String!$id:ID!){revokeAccessToken(enterprise:$enterprise id:$id){id}}"};

export const sessionsOperation: WireOperation<SessionsQuery, SessionsQueryVariables> = {"name":"Sessions","isMutation":false,"text":"query Sessions($enterprise:String!){enterprise(name:$enterprise){sessions{id createdAt accessToken{name}}}}"};

export const endSessionsOperation: WireOperation<EndSessionsMutation, EndSessionsMutationVariables> = {"name":"EndSessions","isMutation":true,"text":"mutation EndSessions($enterprise:String!){endSessions(enterprise:$enterprise)}"};

export const deletedUsersOperation: WireOperation<DeletedUsersQuery, DeletedUsersQueryVariables> = {"name":"DeletedUsers","isMutation":false,"text":"query DeletedUsers($enterprise:String!$first:Int!$after:String){enterprise(name:$enterprise){deletions(first:$first after:$after){nodes{userId at erased accessToken{name}request{id}user{userName displayName name{givenName familyName formatted}}}hasNextPage endCursor}}}"};

export const explainUsersOperation: WireOperation<ExplainUsersQuery, ExplainUsersQueryVariables> = {"name":"ExplainUsers","isMutation":false,"text":"query ExplainUsers($enterprise:String!$filter:UserFilter$first:Int!){enterprise(name:$enterprise){page:explainUsers(filter:$filter first:$first){...PlanFields}total:explainUsers(filter:$filter first:0){...PlanFields}}}fragment PlanFields on UsersExplanation{sql plan indexes isIndexed estimatedRows estimatedCost}"};

export const exploredUsersOperation: WireOperation<ExploredUsersQuery, ExploredUsersQueryVariables> = {"name":"ExploredUsers","isMutation":false,"text":"query ExploredUsers($enterprise:String!$filter:UserFilter$first:Int!){enterprise(name:$enterprise){users(filter:$filter first:$first){total nodes{id userName displayName name{givenName familyName formatted}active}}}}"};

export const overviewFacetsOperation: WireOperation<OverviewFacetsQuery, OverviewFacetsQueryVariables> = {"name":"OverviewFacets","isMutation":false,"text":"query OverviewFacets($enterprise:String!$by:[FacetField!]!$first:Int!){enterprise(name:$enterprise){facets(by:$by first:$first){field values{value users}others basis}}}"};

export const overviewActivityOperation: WireOperation<OverviewActivityQuery, OverviewActivityQueryVariables> = {"name":"OverviewActivity","isMutation":false,"text":"query OverviewActivity($enterprise:String!$from:DateTime!$until:DateTime!){enterprise(name:$enterprise){activity(from:$from until:$until unit:DAY){from requests refused failed created updated deactivated reactivated deleted users}}}"};

export const overviewLastContactOperation: WireOperation<OverviewLastContactQuery, OverviewLastContactQueryVariables> = {"name":"OverviewLastContact","isMutation":false,"text":"query OverviewLastContact($enterprise:String!){enterprise(name:$enterprise){lastRequestAt}}"};

export const overviewLogLossesOperation: WireOperation<OverviewLogLossesQuery, OverviewLogLossesQueryVariables> = {"name":"OverviewLogLosses","isMutation":false,"text":"query OverviewLogLosses($enterprise:String!){enterprise(name:$enterprise){requestLogLosses{day bodies entries}}}"};

export const overviewCredentialsOperation: WireOperation<OverviewCredentialsQuery, OverviewCredentialsQueryVariables> = {"name":"OverviewCredentials","isMutation":false,"text":"query OverviewCredentials($enterprise:String!){enterprise(name:$enterprise){accessTokens{id name createdAt expiresAt revokedAt lastUsedAt}}}"};

export const overviewNameConflictsOperation: WireOperation<OverviewNameConflictsQuery, OverviewNameConflictsQueryVariables> = {"name":"OverviewNameConflicts","isMutation":false,"text":"query OverviewNameConflicts($enterprise:String!){enterprise(name:$enterprise){userNameConflicts{user{id userName}owner{id userName}}}}"};

export const failureGroupsOperation: WireOperation<FailureGroupsQuery, FailureGroupsQueryVariables> = {"name":"FailureGroups","isMutation":false,"text":"query FailureGroups($enterprise:String!$from:DateTime!$until:DateTime!$first:Int!$language:Language!=EN){enterprise(name:$enterprise){failures(from:$from until:$until first:$first){status scimType operation reason remedy(language:$language)requests users stillFailing healed firstAt lastAt lastRequest{id}stillFailingRequests{...WhoseRequest}healedRequests{...WhoseRequest}}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}}"};

export const cyclesListOperation: WireOperation<CyclesListQuery, CyclesListQueryVariables> = {"name":"CyclesList","isMutation":false,"text":"query CyclesList($enterprise:String!$first:Int!$after:String){enterprise(name:$enterprise){cycles(first:$first after:$after){nodes{id startedAt endedAt isOpen requests created updated deactivated reactivated deleted refused failed failureShare accessToken{id name}}hasNextPage endCursor}}}"};

export const failedRequestsOfUserOperation: WireOperation<FailedRequestsOfUserQuery, FailedRequestsOfUserQueryVariables> = {"name":"FailedRequestsOfUser","isMutation":false,"text":"query FailedRequestsOfUser($enterprise:String!$byId:RequestFilter!$byName:RequestFilter!$first:Int!){enterprise(name:$enterprise){byId:requests(filter:$byId first:$first){nodes{...FailedRequest}hasNextPage}byName:requests(filter:$byName first:$first){nodes{...FailedRequest}hasNextPage}}}fragment FailedRequest on Request{id at method status outcome scimType reason}"};

export const requestsListOperation: WireOperation<RequestsListQuery, RequestsListQueryVariables> = {"name":"RequestsList","isMutation":false,"text":"query RequestsList($enterprise:String!$filter:RequestFilter$first:Int!$after:String){enterprise(name:$enterprise){requests(filter:$filter first:$first after:$after){nodes{id at method path operation status outcome reason scimType durationMs dialects ...WhoseRequest accessToken{id name}}hasNextPage endCursor}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}}"};

export const oneRequestOperation: WireOperation<OneRequestQuery, OneRequestQueryVariables> = {"name":"OneRequest","isMutation":false,"text":"query OneRequest($enterprise:String!$id:ID!$language:Language!){enterprise(name:$enterprise){request(id:$id){id at method path attributes operation variables status outcome reason scimType remedy(language:$language)durationMs dialects body ...WhoseRequest conflictingUser{id userName displayName active isDeleted}accessToken{id name}}}}fragment WhoseRequest on Request{id userId userName user{userName displayName isDeleted}}"};

export const requestChangeOperation: WireOperation<RequestChangeQuery, RequestChangeQueryVariables> = {"name":"RequestChange","isMutation":false,"text":"query RequestChange($enterprise:String!$id:ID!){enterprise(name:$enterprise){request(id:$id){change{userId version operation at erased fields{name before after}}}}}"};

export const dialectsSeenOperation: WireOperation<DialectsSeenQuery, DialectsSeenQueryVariables> = {"name":"DialectsSeen","isMutation":false,"text":"query DialectsSeen($enterprise:String!){enterprise(name:$enterprise){dialects{dialect requests firstAt lastAt lastRequest{id}}}}"};

export const requestTokensOperation: WireOperation<RequestTokensQuery, RequestTokensQueryVariables> = {"name":"RequestTokens","isMutation":false,"text":"query RequestTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{id name}}}"};

export const oneUserOperation: WireOperation<OneUserQuery, OneUserQueryVariables> = {"name":"OneUser","isMutation":false,"text":"query OneUser($enterprise:String!$id:ID!$asOf:DateTime){enterprise(name:$enterprise){user(id:$id asOf:$asOf){...UserFields missing manager{user{id displayName name{givenName familyName formatted}userName}}}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const userTimelineOperation: WireOperation<UserTimelineQuery, UserTimelineQueryVariables> = {"name":"UserTimeline","isMutation":false,"text":"query UserTimeline($enterprise:String!$id:ID!$first:Int!$after:String){enterprise(name:$enterprise){changes(userId:$id first:$first after:$after){nodes{...ChangeFields}hasNextPage endCursor}}}fragment ChangeFields on Change{version at operation erased requestId accessToken{name}fields{name before after}request{id method path status durationMs}}"};

export const userProvenanceOperation: WireOperation<UserProvenanceQuery, UserProvenanceQueryVariables> = {"name":"UserProvenance","isMutation":false,"text":"query UserProvenance($enterprise:String!$id:ID!$asOf:DateTime){enterprise(name:$enterprise){user(id:$id asOf:$asOf){provenance{field change{version at operation requestId accessToken{name}request{id}}}}}}"};

export const userReportsOperation: WireOperation<UserReportsQuery, UserReportsQueryVariables> = {"name":"UserReports","isMutation":false,"text":"query UserReports($enterprise:String!$id:ID!){enterprise(name:$enterprise){user(id:$id){reports(first:100){id displayName name{givenName familyName formatted}userName title active}}}}"};

export const eraseUserOperation: WireOperation<EraseUserMutation, EraseUserMutationVariables> = {"name":"EraseUser","isMutation":true,"text":"mutation EraseUser($enterprise:String!$id:ID!){eraseUser(enterprise:$enterprise id:$id){isComplete}}"};

export const countingOperation: WireOperation<CountingQuery, CountingQueryVariables> = {"name":"Counting","isMutation":false,"text":"query Counting($enterprise:String!){enterprise(name:$enterprise){countedUntil}}"};

export const usersFacetsOperation: WireOperation<UsersFacetsQuery, UsersFacetsQueryVariables> = {"name":"UsersFacets","isMutation":false,"text":"query UsersFacets($enterprise:String!$filter:UserFilter$search:String$by:[FacetField!]!$first:Int!){enterprise(name:$enterprise){facets(filter:$filter search:$search by:$by first:$first){field values{value users}others basis isComplete}}}"};

export const usersListOperation: WireOperation<UsersListQuery, UsersListQueryVariables> = {"name":"UsersList","isMutation":false,"text":"query UsersList($enterprise:String!$search:String$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$after:String$offset:Int){enterprise(name:$enterprise){users(search:$search filter:$filter orderBy:$orderBy first:$first after:$after offset:$offset){nodes{...UserFields missing}hasNextPage endCursor}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersTotalOperation: WireOperation<UsersTotalQuery, UsersTotalQueryVariables> = {"name":"UsersTotal","isMutation":false,"text":"query UsersTotal($enterprise:String!$search:String$filter:UserFilter$upTo:Int){enterprise(name:$enterprise){users(search:$search filter:$filter first:0){total(upTo:$upTo)}}}"};