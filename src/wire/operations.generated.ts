/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { WireOperation } from './transport.ts';
export type AddressFilter = {
  readonly and?: ReadonlyArray<AddressFilter> | null | undefined;
  readonly country?: TextFilter | null | undefined;
  readonly formatted?: TextFilter | null | undefined;
  readonly locality?: TextFilter | null | undefined;
  readonly not?: AddressFilter | null | undefined;
  readonly or?: ReadonlyArray<AddressFilter> | null | undefined;
  readonly postalCode?: TextFilter | null | undefined;
  readonly primary?: BooleanFilter | null | undefined;
  readonly region?: TextFilter | null | undefined;
  readonly streetAddress?: TextFilter | null | undefined;
  readonly type?: TextFilter | null | undefined;
};

export type AddressInput = {
  readonly country?: string | null | undefined;
  readonly formatted?: string | null | undefined;
  readonly locality?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly primary?: boolean | null | undefined;
  readonly region?: string | null | undefined;
  readonly streetAddress?: string | null | undefined;
  readonly type?: string | null | undefined;
};

export type AddressSet = {
  readonly orAdd?: AddressInput | null | undefined;
  readonly to: AddressInput;
  readonly where: AddressFilter;
};

export type AddressStep =
  {   readonly add: ReadonlyArray<AddressInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   readonly remove: AddressFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   readonly replace: ReadonlyArray<AddressInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   readonly set: AddressSet; };

export type AddressesFilter = {
  readonly present?: boolean | null | undefined;
  readonly some?: AddressFilter | null | undefined;
};

export type BooleanFilter = {
  readonly eq?: boolean | null | undefined;
  readonly ne?: boolean | null | undefined;
  readonly present?: boolean | null | undefined;
};

export type DateTimeFilter = {
  readonly eq?: string | null | undefined;
  readonly ge?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly le?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly ne?: string | null | undefined;
  readonly present?: boolean | null | undefined;
};

export type ManagerFilter = {
  readonly displayName?: TextFilter | null | undefined;
  readonly present?: boolean | null | undefined;
  readonly value?: TextFilter | null | undefined;
};

export type ManagerInput = {
  readonly displayName?: string | null | undefined;
  readonly value: string;
};

export type MultiValueFilter = {
  readonly and?: ReadonlyArray<MultiValueFilter> | null | undefined;
  readonly display?: TextFilter | null | undefined;
  readonly not?: MultiValueFilter | null | undefined;
  readonly or?: ReadonlyArray<MultiValueFilter> | null | undefined;
  readonly primary?: BooleanFilter | null | undefined;
  readonly type?: TextFilter | null | undefined;
  readonly value?: TextFilter | null | undefined;
};

export type MultiValueInput = {
  readonly display?: string | null | undefined;
  readonly primary?: boolean | null | undefined;
  readonly type?: string | null | undefined;
  readonly value?: string | null | undefined;
};

export type MultiValueSet = {
  readonly orAdd?: MultiValueInput | null | undefined;
  readonly to: MultiValueInput;
  readonly where: MultiValueFilter;
};

export type MultiValueStep =
  {   readonly add: ReadonlyArray<MultiValueInput>; readonly remove?: never; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never;   readonly remove: MultiValueFilter; readonly replace?: never; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never;   readonly replace: ReadonlyArray<MultiValueInput>; readonly set?: never; }
  |  { readonly add?: never; readonly remove?: never; readonly replace?: never;   readonly set: MultiValueSet; };

export type MultiValuesFilter = {
  readonly present?: boolean | null | undefined;
  readonly some?: MultiValueFilter | null | undefined;
};

export type NameFilter = {
  readonly familyName?: TextFilter | null | undefined;
  readonly formatted?: TextFilter | null | undefined;
  readonly givenName?: TextFilter | null | undefined;
  readonly honorificPrefix?: TextFilter | null | undefined;
  readonly honorificSuffix?: TextFilter | null | undefined;
  readonly middleName?: TextFilter | null | undefined;
  readonly present?: boolean | null | undefined;
};

export type NameInput = {
  readonly familyName?: string | null | undefined;
  readonly formatted?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly honorificPrefix?: string | null | undefined;
  readonly honorificSuffix?: string | null | undefined;
  readonly middleName?: string | null | undefined;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type Permission =
  | 'ADMINISTER'
  | 'MANAGE_USERS'
  | 'READ_DIRECTORY'
  | 'USER_PROVISIONING';

export type RequestReportInput = {
  readonly at: string;
  readonly attributes: ReadonlyArray<string>;
  readonly durationMs: number;
  readonly id: string | number;
  readonly method: string;
  readonly operation?: string | null | undefined;
  readonly path: string;
  readonly reason?: string | null | undefined;
  readonly scimType?: string | null | undefined;
  readonly status: number;
  readonly userId?: string | number | null | undefined;
};

export type RequiredAttribute =
  | 'EXTERNAL_ID'
  | 'WORK_EMAIL';

export type TextFilter = {
  readonly contains?: string | null | undefined;
  readonly endsWith?: string | null | undefined;
  readonly eq?: string | null | undefined;
  readonly ge?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly le?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly ne?: string | null | undefined;
  readonly present?: boolean | null | undefined;
  readonly startsWith?: string | null | undefined;
};

/** What is left out is left alone; null clears. */
export type UserChangesInput = {
  readonly active?: boolean | null | undefined;
  readonly addresses?: ReadonlyArray<AddressStep> | null | undefined;
  readonly costCenter?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly displayName?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly emails?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly entitlements?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly ims?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly locale?: string | null | undefined;
  readonly manager?: ManagerInput | null | undefined;
  /** Merged part by part; null clears all parts. */
  readonly name?: NameInput | null | undefined;
  readonly nickName?: string | null | undefined;
  readonly organization?: string | null | undefined;
  readonly phoneNumbers?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly photos?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly preferredLanguage?: string | null | undefined;
  readonly profileUrl?: string | null | undefined;
  readonly roles?: ReadonlyArray<MultiValueStep> | null | undefined;
  readonly timezone?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly userName?: string | null | undefined;
  readonly userType?: string | null | undefined;
  readonly x509Certificates?: ReadonlyArray<MultiValueStep> | null | undefined;
};

export type UserFilter = {
  readonly active?: BooleanFilter | null | undefined;
  readonly addresses?: AddressesFilter | null | undefined;
  readonly and?: ReadonlyArray<UserFilter> | null | undefined;
  readonly costCenter?: TextFilter | null | undefined;
  readonly createdAt?: DateTimeFilter | null | undefined;
  readonly department?: TextFilter | null | undefined;
  readonly displayName?: TextFilter | null | undefined;
  readonly division?: TextFilter | null | undefined;
  readonly emails?: MultiValuesFilter | null | undefined;
  readonly employeeNumber?: TextFilter | null | undefined;
  readonly entitlements?: MultiValuesFilter | null | undefined;
  readonly externalId?: TextFilter | null | undefined;
  readonly id?: TextFilter | null | undefined;
  readonly ims?: MultiValuesFilter | null | undefined;
  readonly locale?: TextFilter | null | undefined;
  readonly manager?: ManagerFilter | null | undefined;
  readonly missing?: RequiredAttribute | null | undefined;
  readonly name?: NameFilter | null | undefined;
  readonly nickName?: TextFilter | null | undefined;
  readonly not?: UserFilter | null | undefined;
  readonly or?: ReadonlyArray<UserFilter> | null | undefined;
  readonly organization?: TextFilter | null | undefined;
  readonly phoneNumbers?: MultiValuesFilter | null | undefined;
  readonly photos?: MultiValuesFilter | null | undefined;
  readonly preferredLanguage?: TextFilter | null | undefined;
  readonly profileUrl?: TextFilter | null | undefined;
  readonly roles?: MultiValuesFilter | null | undefined;
  readonly timezone?: TextFilter | null | undefined;
  readonly title?: TextFilter | null | undefined;
  readonly updatedAt?: DateTimeFilter | null | undefined;
  readonly userName?: TextFilter | null | undefined;
  readonly userType?: TextFilter | null | undefined;
  readonly x509Certificates?: MultiValuesFilter | null | undefined;
};

export type UserInput = {
  readonly active?: boolean | null | undefined;
  readonly addresses?: ReadonlyArray<AddressInput> | null | undefined;
  readonly costCenter?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly displayName?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly emails?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly entitlements?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly ims?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly locale?: string | null | undefined;
  readonly manager?: ManagerInput | null | undefined;
  readonly name?: NameInput | null | undefined;
  readonly nickName?: string | null | undefined;
  readonly organization?: string | null | undefined;
  readonly phoneNumbers?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly photos?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly preferredLanguage?: string | null | undefined;
  readonly profileUrl?: string | null | undefined;
  readonly roles?: ReadonlyArray<MultiValueInput> | null | undefined;
  readonly timezone?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly userName: string;
  readonly userType?: string | null | undefined;
  readonly x509Certificates?: ReadonlyArray<MultiValueInput> | null | undefined;
};

export type UserOrder = {
  readonly by: UserOrderField;
  readonly direction?: OrderDirection;
};

export type UserOrderField =
  | 'ACTIVE'
  | 'ADDRESSES_COUNTRY'
  | 'ADDRESSES_FORMATTED'
  | 'ADDRESSES_LOCALITY'
  | 'ADDRESSES_POSTAL_CODE'
  | 'ADDRESSES_REGION'
  | 'ADDRESSES_STREET_ADDRESS'
  | 'COST_CENTER'
  | 'CREATED_AT'
  | 'DEPARTMENT'
  | 'DISPLAY_NAME'
  | 'DIVISION'
  | 'EMAILS_VALUE'
  | 'EMPLOYEE_NUMBER'
  | 'ENTITLEMENTS_VALUE'
  | 'EXTERNAL_ID'
  | 'ID'
  | 'IMS_VALUE'
  | 'LOCALE'
  | 'MANAGER_DISPLAY_NAME'
  | 'MANAGER_VALUE'
  | 'NAME_FAMILY_NAME'
  | 'NAME_FORMATTED'
  | 'NAME_GIVEN_NAME'
  | 'NAME_HONORIFIC_PREFIX'
  | 'NAME_HONORIFIC_SUFFIX'
  | 'NAME_MIDDLE_NAME'
  | 'NICK_NAME'
  | 'ORGANIZATION'
  | 'PHONE_NUMBERS_VALUE'
  | 'PHOTOS_VALUE'
  | 'PREFERRED_LANGUAGE'
  | 'PROFILE_URL'
  | 'ROLES_VALUE'
  | 'TIMEZONE'
  | 'TITLE'
  | 'UPDATED_AT'
  | 'USER_NAME'
  | 'USER_TYPE'
  | 'X509_CERTIFICATES_VALUE';

export type AccessTokensQueryVariables = Exact<{
  enterprise: string;
}>;


export type AccessTokensQuery = { readonly enterprise: { readonly accessTokens: ReadonlyArray<AccessTokenFieldsFragment> } };

export type CreateUserMutationVariables = Exact<{
  enterprise: string;
  user: UserInput;
}>;


export type CreateUserMutation = { readonly createUser: UserFieldsFragment };

export type DeleteUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  ifVersion?: number | null | undefined;
}>;


export type DeleteUserMutation = { readonly deleteUser: string };

export type EnterprisesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnterprisesQuery = { readonly enterprises: ReadonlyArray<EnterpriseFieldsFragment> };

export type CreateEnterpriseMutationVariables = Exact<{
  name: string;
}>;


export type CreateEnterpriseMutation = { readonly createEnterprise: EnterpriseFieldsFragment };

export type EnterpriseFieldsFragment = { readonly id: string, readonly name: string, readonly createdAt: string };

export type IssueAccessTokenMutationVariables = Exact<{
  enterprise: string;
  name: string;
  permissions: ReadonlyArray<Permission> | Permission;
  expiresAt?: string | null | undefined;
}>;


export type IssueAccessTokenMutation = { readonly issueAccessToken: { readonly secret: string, readonly accessToken: AccessTokenFieldsFragment } };

export type AccessTokenFieldsFragment = { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<Permission>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null };

export type ProbeQueryVariables = Exact<{
  enterprise: string;
}>;


export type ProbeQuery = { readonly enterprise: { readonly name: string } };

export type ReplaceUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  user: UserInput;
  ifVersion?: number | null | undefined;
}>;


export type ReplaceUserMutation = { readonly replaceUser: UserFieldsFragment };

export type ReportRequestsMutationVariables = Exact<{
  enterprise: string;
  requests: ReadonlyArray<RequestReportInput> | RequestReportInput;
}>;


export type ReportRequestsMutation = { readonly reportRequests: number };

export type RevokeAccessTokenMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type RevokeAccessTokenMutation = { readonly revokeAccessToken: AccessTokenFieldsFragment };

export type UpdateUserMutationVariables = Exact<{
  enterprise: string;
  id: string | number;
  changes: UserChangesInput;
  ifVersion?: number | null | undefined;
}>;


export type UpdateUserMutation = { readonly updateUser: UserFieldsFragment };

export type UserFieldsFragment = { readonly id: string, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly userName: string, readonly active: boolean, readonly externalId: string | null, readonly displayName: string | null, readonly nickName: string | null, readonly profileUrl: string | null, readonly title: string | null, readonly userType: string | null, readonly preferredLanguage: string | null, readonly locale: string | null, readonly timezone: string | null, readonly employeeNumber: string | null, readonly costCenter: string | null, readonly organization: string | null, readonly division: string | null, readonly department: string | null, readonly name: { readonly formatted: string | null, readonly familyName: string | null, readonly givenName: string | null, readonly middleName: string | null, readonly honorificPrefix: string | null, readonly honorificSuffix: string | null } | null, readonly manager: { readonly value: string, readonly displayName: string | null } | null, readonly emails: ReadonlyArray<ValueFieldsFragment>, readonly phoneNumbers: ReadonlyArray<ValueFieldsFragment>, readonly ims: ReadonlyArray<ValueFieldsFragment>, readonly photos: ReadonlyArray<ValueFieldsFragment>, readonly entitlements: ReadonlyArray<ValueFieldsFragment>, readonly roles: ReadonlyArray<ValueFieldsFragment>, readonly x509Certificates: ReadonlyArray<ValueFieldsFragment>, readonly addresses: ReadonlyArray<{ readonly formatted: string | null, readonly streetAddress: string | null, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null, readonly type: string | null, readonly primary: boolean | null }> };

export type ValueFieldsFragment = { readonly value: string | null, readonly display: string | null, readonly type: string | null, readonly primary: boolean | null };

export type UserQueryVariables = Exact<{
  enterprise: string;
  id: string | number;
}>;


export type UserQuery = { readonly enterprise: { readonly user: UserFieldsFragment | null } };

export type UsersQueryVariables = Exact<{
  enterprise: string;
  filter?: UserFilter | null | undefined;
  orderBy?: ReadonlyArray<UserOrder> | UserOrder | null | undefined;
  first: number;
  offset: number;
}>;


export type UsersQuery = { readonly enterprise: { readonly users: { readonly total: number, readonly nodes: ReadonlyArray<UserFieldsFragment> } } };

export const accessTokensOperation: WireOperation<AccessTokensQuery, AccessTokensQueryVariables> = {"name":"AccessTokens","isMutation":false,"text":"query AccessTokens($enterprise:String!){enterprise(name:$enterprise){accessTokens{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const createUserOperation: WireOperation<CreateUserMutation, CreateUserMutationVariables> = {"name":"CreateUser","isMutation":true,"text":"mutation CreateUser($enterprise:String!$user:UserInput!){createUser(enterprise:$enterprise user:$user){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const deleteUserOperation: WireOperation<DeleteUserMutation, DeleteUserMutationVariables> = {"name":"DeleteUser","isMutation":true,"text":"mutation DeleteUser($enterprise:String!$id:ID!$ifVersion:Int){deleteUser(enterprise:$enterprise id:$id ifVersion:$ifVersion)}"};

export const enterprisesOperation: WireOperation<EnterprisesQuery, EnterprisesQueryVariables> = {"name":"Enterprises","isMutation":false,"text":"query Enterprises{enterprises{...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const createEnterpriseOperation: WireOperation<CreateEnterpriseMutation, CreateEnterpriseMutationVariables> = {"name":"CreateEnterprise","isMutation":true,"text":"mutation CreateEnterprise($name:String!){createEnterprise(name:$name){...EnterpriseFields}}fragment EnterpriseFields on Enterprise{id name createdAt}"};

export const issueAccessTokenOperation: WireOperation<IssueAccessTokenMutation, IssueAccessTokenMutationVariables> = {"name":"IssueAccessToken","isMutation":true,"text":"mutation IssueAccessToken($enterprise:String!$name:String!$permissions:[Permission!]!$expiresAt:DateTime){issueAccessToken(enterprise:$enterprise name:$name permissions:$permissions expiresAt:$expiresAt){secret accessToken{...AccessTokenFields}}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const probeOperation: WireOperation<ProbeQuery, ProbeQueryVariables> = {"name":"Probe","isMutation":false,"text":"query Probe($enterprise:String!){enterprise(name:$enterprise){name}}"};

export const replaceUserOperation: WireOperation<ReplaceUserMutation, ReplaceUserMutationVariables> = {"name":"ReplaceUser","isMutation":true,"text":"mutation ReplaceUser($enterprise:String!$id:ID!$user:UserInput!$ifVersion:Int){replaceUser(enterprise:$enterprise id:$id user:$user ifVersion:$ifVersion){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const reportRequestsOperation: WireOperation<ReportRequestsMutation, ReportRequestsMutationVariables> = {"name":"ReportRequests","isMutation":true,"text":"mutation ReportRequests($enterprise:String!$requests:[RequestReportInput!]!){reportRequests(enterprise:$enterprise requests:$requests)}"};

export const revokeAccessTokenOperation: WireOperation<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables> = {"name":"RevokeAccessToken","isMutation":true,"text":"mutation RevokeAccessToken($enterprise:String!$id:ID!){revokeAccessToken(enterprise:$enterprise id:$id){...AccessTokenFields}}fragment AccessTokenFields on AccessToken{id name permissions createdAt expiresAt revokedAt lastUsedAt}"};

export const updateUserOperation: WireOperation<UpdateUserMutation, UpdateUserMutationVariables> = {"name":"UpdateUser","isMutation":true,"text":"mutation UpdateUser($enterprise:String!$id:ID!$changes:UserChangesInput!$ifVersion:Int){updateUser(enterprise:$enterprise id:$id changes:$changes ifVersion:$ifVersion){...UserFields}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const userOperation: WireOperation<UserQuery, UserQueryVariables> = {"name":"User","isMutation":false,"text":"query User($enterprise:String!$id:ID!){enterprise(name:$enterprise){user(id:$id){...UserFields}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};

export const usersOperation: WireOperation<UsersQuery, UsersQueryVariables> = {"name":"Users","isMutation":false,"text":"query Users($enterprise:String!$filter:UserFilter$orderBy:[UserOrder!]$first:Int!$offset:Int!){enterprise(name:$enterprise){users(filter:$filter orderBy:$orderBy first:$first offset:$offset){total nodes{...UserFields}}}}fragment UserFields on User{id version createdAt updatedAt userName active externalId displayName nickName profileUrl title userType preferredLanguage locale timezone employeeNumber costCenter organization division department name{formatted familyName givenName middleName honorificPrefix honorificSuffix}manager{value displayName}emails{...ValueFields}phoneNumbers{...ValueFields}ims{...ValueFields}photos{...ValueFields}entitlements{...ValueFields}roles{...ValueFields}x509Certificates{...ValueFields}addresses{formatted streetAddress locality region postalCode country type primary}}fragment ValueFields on MultiValue{value display type primary}"};