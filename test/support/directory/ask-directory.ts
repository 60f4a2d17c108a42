import { graphql } from 'graphql';
import type { Permission } from '../../../src/directory/access/domain/permission.ts';
import { digestOf } from '../../../src/directory/access/usecase/secrets.ts';
import { openDirectory } from '../../../src/directory/directory.ts';
import type { Limits } from '../../../src/directory/graphql/limits/limits.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import { newId, type RequestId } from '../../../src/kernel/ids.ts';
import { memoryStores } from '../memory/stores.ts';

/** The administration token of the test directories. */
export const ADMINISTRATION = 'the administration token';

/** The response to a GraphQL request. Its data has no type: a test knows what it requested. */
export interface Answer {
  readonly data: ReturnType<typeof JSON.parse>;
  /** Codes of the errors, in order. */
  readonly codes: readonly string[];
  readonly fields: readonly unknown[];
  readonly messages: readonly string[];
}

/** What a request has besides its document; the defaults are those of a request with the administration token. */
export interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string;
  readonly requestId?: RequestId;
  readonly permission?: Permission | null;
  readonly isGateway?: boolean;
}

interface Opening {
  readonly stores?: Stores;
  readonly limits?: Partial<Limits>;
}

const LIMITS: Limits = {
  maxPageSize: 50,
  maxResponseBytes: 16_777_216,
  maxDepth: 12,
  maxCost: 100_000,
  maxAliases: 10,
  maxTokens: 2_000,
  timeoutMs: 5_000,
};

/** A directory with stores in memory and the enterprise `acme`. */
export async function openTestDirectory({ stores = memoryStores(), limits = {} }: Opening = {}) {
  const defects: { readonly error: unknown; readonly requestId: string | null }[] = [];
  const directory = openDirectory({
    stores,
    administrationDigest: digestOf(ADMINISTRATION),
    clock: () => new Date(),
    limits: { ...LIMITS, ...limits },
    onDefect: (error, requestId) => defects.push({ error, requestId }),
  });
  const contextOf = (question: Question) => {
    const { token = ADMINISTRATION, requestId = newId<RequestId>(), permission = null, isGateway = false } = question;
    return directory.contextFor({ token, requestId, permission, isGateway });
  };

  /** Executes a document as the gateway in the same process does. */
  async function ask(source: string, question: Question = {}): Promise<Answer> {
    const variableValues = question.variables ?? {};
    const { schema } = directory;
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue: contextOf(question) });
    return {
      data,
      codes: errors.map(({ originalError }) => String(Object(originalError).code ?? 'NONE')),
      fields: errors.map(({ originalError }) => Object(originalError).field),
      messages: errors.map(({ message }) => message),
    };
  }

  async function tokenWith(permissions: readonly Permission[], enterprise = 'acme'): Promise<string> {
    const { data } = await ask(ISSUE, { variables: { enterprise, permissions } });
    return data.issueAccessToken.secret;
  }

  await stores.enterprises.insert('acme', new Date());
  return { ...directory, stores, defects, ask, tokenWith, contextOf };
}

const ISSUE = `mutation ($enterprise: String!, $permissions: [Permission!]!) {
  issueAccessToken(enterprise: $enterprise, name: "test", permissions: $permissions) { secret }
}`;

/** Creates a user of `acme` and returns the ID. */
export async function createUser(
  { ask }: { ask: (source: string, question?: Question) => Promise<Answer> },
  user: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { data, messages } = await ask(
    'mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }',
    { variables: { user } },
  );
  if (data === null) throw new Error(messages.join('\n'));
  return data.createUser.id;
}
