import { beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { PERMISSIONS, type Permission } from '../../src/directory/access/domain/permission.ts';
import { newId } from '../../src/kernel/ids.ts';
import { ADMINISTRATION, createUser, openTestDirectory } from '../support/directory/ask-directory.ts';

const ALL: readonly Permission[] = PERMISSIONS;
const READERS_OF_HISTORY: readonly Permission[] = ['READ_DIRECTORY', 'ADMINISTER'];
const WRITERS: readonly Permission[] = ['USER_PROVISIONING', 'MANAGE_USERS', 'ADMINISTER'];
const SEERS: readonly Permission[] = ['MANAGE_USERS', 'READ_DIRECTORY', 'ADMINISTER'];
const NOBODY: readonly Permission[] = [];

const inAcme = (selection: string) => `{ enterprise(name: "acme") { ${selection} } }`;
const ofBabs = (selection: string) => inAcme(`userByUserName(userName: "babs") { ${selection} }`);
const nobody = `enterprise: "acme", id: "${newId()}"`;

/** Every field that leads somewhere, a document that asks for it, and the permissions that may. */
const LAW: Readonly<Record<string, readonly [document: string, allowed: readonly Permission[]]>> = {
  'Query.access': ['{ access { enterprise } }', ALL],
  'Query.errorCodes': ['{ errorCodes }', ALL],
  'Query.enterprise': [inAcme('name'), ALL],
  'Query.enterprises': ['{ enterprises { name } }', NOBODY],
  'Mutation.createEnterprise': ['mutation { createEnterprise(name: "acme") { id } }', NOBODY],
  'Mutation.renameEnterprise': ['mutation { renameEnterprise(name: "acme", newName: "acme") { id } }', NOBODY],
  'Mutation.deleteEnterprise': ['mutation { deleteEnterprise(name: "acme") }', NOBODY],
  'Mutation.issueAccessToken': [
    'mutation { issueAccessToken(enterprise: "acme", name: "x", permissions: [READ_DIRECTORY]) { secret } }',
    ['ADMINISTER'],
  ],
  'Mutation.rotateAccessToken': [`mutation { rotateAccessToken(${nobody}) { secret } }`, ['ADMINISTER']],
  'Mutation.revokeAccessToken': [`mutation { revokeAccessToken(${nobody}) { id } }`, ['ADMINISTER']],
  'Mutation.openSession': ['mutation { openSession { secret } }', SEERS],
  'Mutation.endSession': ['mutation { endSession }', NOBODY],
  'Mutation.endSessions': ['mutation { endSessions(enterprise: "acme") }', ['ADMINISTER']],
  'Mutation.endSessions of the installation': ['mutation { endSessions }', NOBODY],
  'Query.sessions': ['{ sessions { id } }', NOBODY],
  'Enterprise.sessions': [inAcme('sessions { id }'), ['ADMINISTER']],
  'Session.accessToken': [inAcme('sessions { accessToken { name } }'), ['ADMINISTER']],
  'Mutation.createUser': ['mutation { createUser(enterprise: "acme", user: { userName: "babs" }) { id } }', WRITERS],
  'Mutation.replaceUser': [`mutation { replaceUser(${nobody}, user: { userName: "x" }) { id } }`, WRITERS],
  'Mutation.updateUser': [`mutation { updateUser(${nobody}, changes: {}) { id } }`, WRITERS],
  'Mutation.deleteUser': [`mutation { deleteUser(${nobody}) }`, WRITERS],
  'Mutation.eraseUser': [`mutation { eraseUser(${nobody}) { isComplete } }`, ['ADMINISTER']],
  'Mutation.reportRequests': ['mutation { reportRequests(enterprise: "acme", requests: []) }', ['USER_PROVISIONING']],
  'Enterprise.accessTokens': [inAcme('accessTokens { id }'), ['ADMINISTER']],
  'Enterprise.changes': [inAcme('changes { endCursor }'), READERS_OF_HISTORY],
  'Enterprise.deletions': [inAcme('deletions { endCursor }'), READERS_OF_HISTORY],
  'Enterprise.requests': [inAcme('requests { endCursor }'), READERS_OF_HISTORY],
  'Enterprise.request': [inAcme(`request(id: "${newId()}") { id }`), READERS_OF_HISTORY],
  'Enterprise.failures': [
    inAcme('failures(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z") { requests }'),
    READERS_OF_HISTORY,
  ],
  'FailureGroup.reason': [
    inAcme('failures(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z") { reason }'),
    READERS_OF_HISTORY,
  ],
  'FailureGroup.remedy': [
    inAcme('failures(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z") { remedy }'),
    READERS_OF_HISTORY,
  ],
  'FailureGroup.stillFailingRequests': [
    inAcme('failures(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z") { stillFailingRequests { id } }'),
    READERS_OF_HISTORY,
  ],
  'FailureGroup.healedRequests': [
    inAcme('failures(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z") { healedRequests { id } }'),
    READERS_OF_HISTORY,
  ],
  'Request.dialects': [inAcme('requests { nodes { dialects } }'), READERS_OF_HISTORY],
  'Request.reason': [inAcme('requests { nodes { reason } }'), READERS_OF_HISTORY],
  'Request.remedy': [inAcme('requests { nodes { remedy } }'), READERS_OF_HISTORY],
  'Enterprise.requestLogLosses': [inAcme('requestLogLosses { bodies }'), READERS_OF_HISTORY],
  'Enterprise.dialects': [inAcme('dialects { dialect }'), READERS_OF_HISTORY],
  'DialectSighting.dialect': [inAcme('dialects { dialect }'), READERS_OF_HISTORY],
  'DialectSighting.lastRequest': [inAcme('dialects { lastRequest { id } }'), READERS_OF_HISTORY],
  'Enterprise.explainUsers': [inAcme('explainUsers { isIndexed }'), READERS_OF_HISTORY],
  'Enterprise.user': [inAcme(`user(id: "${newId()}") { id }`), ALL],
  'Enterprise.user(asOf:)': [inAcme(`user(id: "${newId()}", asOf: "2026-01-01T00:00:00Z") { id }`), READERS_OF_HISTORY],
  'Enterprise.userByUserName': [ofBabs('id'), ALL],
  'Enterprise.userNameConflicts': [inAcme('userNameConflicts { user { id } }'), ALL],
  'Enterprise.users': [inAcme('users { total }'), ALL],
  'UsersPage.total': [inAcme('users { total(upTo: 1) }'), ALL],
  'Enterprise.facets': [inAcme('facets(by: [ROLE]) { basis }'), ALL],
  'Enterprise.activity': [
    inAcme('activity(from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z", unit: DAY) { users }'),
    READERS_OF_HISTORY,
  ],
  'Enterprise.cycles': [inAcme('cycles { endCursor }'), READERS_OF_HISTORY],
  'Enterprise.cycle': [inAcme('cycle(id: "x") { id }'), READERS_OF_HISTORY],
  'Enterprise.countedUntil': [inAcme('countedUntil'), ALL],
  'Enterprise.lastRequestAt': [inAcme('lastRequestAt'), READERS_OF_HISTORY],
  'Cycle.accessToken': [inAcme('cycles { nodes { accessToken { id } } }'), READERS_OF_HISTORY],
  'User.revisions': [ofBabs('revisions { endCursor }'), READERS_OF_HISTORY],
  'User.provenance': [ofBabs('provenance { field }'), READERS_OF_HISTORY],
  'User.reports': [ofBabs('reports { id }'), ALL],
  'User.missing': [ofBabs('missing'), ALL],
  'Manager.user': [ofBabs('manager { user { id } }'), ALL],
  'Change.accessToken': [inAcme('changes { nodes { accessToken { id } } }'), READERS_OF_HISTORY],
  'Change.request': [inAcme('changes { nodes { request { id } } }'), READERS_OF_HISTORY],
  'Request.accessToken': [inAcme('requests { nodes { accessToken { id } } }'), READERS_OF_HISTORY],
  'Request.user': [inAcme('requests { nodes { userName user { userName } } }'), READERS_OF_HISTORY],
  'Request.conflictingUser': [inAcme('requests { nodes { conflictingUser { id } } }'), READERS_OF_HISTORY],
  'Request.change': [inAcme('requests { nodes { change { version } } }'), READERS_OF_HISTORY],
};

const CASES = Object.entries(LAW).flatMap(([field, [document, allowed]]) =>
  ALL.map((permission) => [permission, allowed.includes(permission) ? 'may' : 'may not', field, document] as const),
);

describe('permissions', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  const tokens = new Map<Permission, string>();
  beforeAll(async () => {
    directory = await openTestDirectory();
    await createUser(directory, { userName: 'babs', manager: { value: newId() } });
    for (const permission of ALL) tokens.set(permission, await directory.tokenWith([permission]));
  });

  it.each(CASES)('%s %s ask for %s', async (permission, verdict, _field, document) => {
    const token = tokens.get(permission) ?? '';
    const { codes, messages } = await directory.ask(document, { token, isGateway: true });

    const isRefused = codes.includes('FORBIDDEN');
    expect({ codes, messages, isRefused }).toMatchObject({ isRefused: verdict === 'may not' });
  });

  it('requires a token, except for the list of error codes', async () => {
    for (const [field, [document]] of Object.entries(LAW)) {
      const { codes } = await directory.ask(document, { token: '' });

      expect([field, codes]).toEqual([field, field === 'Query.errorCodes' ? [] : ['UNAUTHENTICATED']]);
    }
  });

  it.each(ALL)('lets only a gateway report requests, even with %s', async (permission) => {
    const [document] = LAW['Mutation.reportRequests'] ?? [''];

    const { codes } = await directory.ask(document, { token: tokens.get(permission) ?? '' });

    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('allows nothing beyond the permission that the caller names', async () => {
    const token = await directory.tokenWith(['ADMINISTER', 'USER_PROVISIONING']);
    const document = inAcme('accessTokens { id }');

    const narrowed = await directory.ask(document, { token, permission: 'USER_PROVISIONING' });
    const whole = await directory.ask(document, { token });
    const administration = await directory.ask(document, { token: ADMINISTRATION, permission: 'USER_PROVISIONING' });

    expect(narrowed.codes).toEqual(['FORBIDDEN']);
    expect(whole.codes).toEqual([]);
    expect(administration.codes).toEqual(['FORBIDDEN']);
  });

  it('lists every field with a resolver', () => {
    const types = Object.values(directory.schema.getTypeMap()).filter(isObjectType);
    const resolved = types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ resolve }) => resolve !== undefined)
          .map(({ name }) => `${type.name}.${name}`),
      );

    expect(resolved.filter((field) => !(field in LAW))).toEqual([]);
  });
});
