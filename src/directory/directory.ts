import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../kernel/clock.ts';
import type { EnterpriseId, RequestId } from '../kernel/ids.ts';
import { KeyedMutex } from '../kernel/keyed-mutex.ts';
import { memoize } from '../kernel/memoize.ts';
import { NO_RESPONSE, type PendingResponse } from '../kernel/pending-response.ts';
import type { Permission } from './access/domain/permission.ts';
import type { AccessContext, EnterpriseChange } from './access/graphql/access-context.ts';
import { type Authenticator, createAuthenticator } from './access/usecase/authenticate.ts';
import { EndedTokenRefusals } from './access/usecase/ended-token-refusals.ts';
import { rememberEnterprises } from './access/usecase/remember-enterprises.ts';
import { sessionDigestOf } from './access/usecase/session-secret.ts';
import type { DirectoryContext } from './graphql/context.ts';
import type { OnDefect } from './graphql/errors/error-reply.ts';
import type { Limits } from './graphql/limits/limits.ts';
import { LongPages } from './graphql/limits/long-pages.ts';
import { PageBytes } from './graphql/limits/page-bytes.ts';
import { createLoad } from './graphql/loaders.ts';
import { createApollo } from './graphql/server.ts';
import type { InsightContext } from './insight/graphql/insight-context.ts';
import { projectNow } from './insight/usecase/project-now.ts';
import { createMutationLog } from './requests/graphql/mutation-log.ts';
import { RequestJournal } from './requests/usecase/request-journal.ts';
import { buildDirectorySchema } from './schema.ts';
import { cacheFoundUser } from './search/usecase/search-session.ts';
import type { Stores } from './storage.ts';
import type { UsersContext } from './users/graphql/users-context.ts';
import { cacheUsers, UserCache } from './users/usecase/user-cache.ts';
import type { UsersSession } from './users/usecase/users-session.ts';

export interface DirectoryOptions {
  readonly stores: Stores;
  /** SHA-256 of the administration token of the installation. */
  readonly administrationDigest: Buffer;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly onDefect: OnDefect;
  /** Hears what became of an enterprise. */
  readonly onEnterpriseChange?: (change: EnterpriseChange, requestId: RequestId) => void;
}

/** On whose behalf, and in answer to which request, an operation is run. */
export interface DirectoryCaller {
  /** The bearer token as it came, without the word `Bearer`; empty when there was none. */
  readonly token: string;
  readonly requestId: RequestId;
  /** The one permission that the caller makes use of; `null` for all that its token has. */
  readonly permission: Permission | null;
  /** The enterprise that a façade was asked for, by name; left out where none asks, or on its own behalf. */
  readonly enterprise?: string | undefined;
  /** Whether a façade of this installation asks, which has proved it. */
  readonly isGateway: boolean;
  /** What somebody waits for. */
  readonly response?: PendingResponse;
}

/** The context of one operation, with what the resolvers of all chapters need. */
export type OperationContext = DirectoryContext<UsersSession<Stores>> &
  Omit<AccessContext & UsersContext & InsightContext, keyof DirectoryContext>;

/** The directory, ready to be asked: by whoever executes its schema, and through its server. */
export interface Directory {
  readonly schema: GraphQLSchema;
  /** One context serves one operation. */
  contextFor(caller: DirectoryCaller): OperationContext;
  /** Not started yet. */
  readonly apollo: ApolloServer<OperationContext>;
  /** To be closed once nothing is asked any more. */
  readonly journal: RequestJournal;
  /** To be closed likewise. */
  readonly refusals: EndedTokenRefusals;
}

/** Joins what the directory remembers to what it says. */
export function openDirectory(options: DirectoryOptions): Directory {
  const { clock, limits, onDefect } = options;
  const userCache = new UserCache();
  const stores = {
    ...options.stores,
    enterprises: rememberEnterprises(options.stores.enterprises),
    users: cacheUsers(options.stores.users, userCache),
    userSearch: cacheFoundUser(options.stores.userSearch, userCache),
  };
  const { administrationDigest } = options;
  const refusals = new EndedTokenRefusals(stores.accessTokens);
  const authenticator = createAuthenticator({ ...stores, administrationDigest, clock, refusals });
  const mutex = new KeyedMutex();
  const longPages = new LongPages(limits.timeoutMs);
  const journal = new RequestJournal(stores.requests);
  const mutationLog = createMutationLog(journal);
  const schema = buildDirectorySchema();

  return {
    schema,
    journal,
    refusals,
    apollo: createApollo({ schema, limits, onDefect }),
    contextFor({ token, requestId, permission, enterprise = null, isGateway, response = NO_RESPONSE }) {
      const openSession = async (): Promise<UsersSession<Stores>> => {
        const authority = await authenticator.authenticate(token, { permission, enterprise });
        return { stores, clock, requestId, isGateway, authority, mutex, userCache };
      };
      const session = memoize(openSession);
      const pageBytes = new PageBytes(limits.maxResponseBytes, response.countRead);
      // Bytes of their own: a page that was cut has left nothing, and the managers of its users are wanted all the same.
      const loaderBytes = new PageBytes(limits.maxResponseBytes, response.countRead);
      return {
        requestId,
        maxPageSize: limits.maxPageSize,
        longPages,
        response,
        pageBytes,
        mutationLog,
        session,
        projectNow: memoize(async (enterpriseId: EnterpriseId) => projectNow(await session(), enterpriseId)),
        load: createLoad(stores, loaderBytes),
        ...memoryOf(authenticator, options, requestId),
      };
    },
  };
}

type Memory = Pick<AccessContext, 'forgetAccessToken' | 'forgetSessions' | 'digestOfSession' | 'noteEnterprise'>;

/** What this process remembers of secrets and of whose they are. */
function memoryOf(
  authenticator: Authenticator,
  { administrationDigest, onEnterpriseChange }: DirectoryOptions,
  requestId: RequestId,
): Memory {
  return {
    noteEnterprise(change) {
      authenticator.forgetEnterprise(change.id);
      onEnterpriseChange?.(change, requestId);
    },
    forgetAccessToken: (id) => authenticator.forget(id),
    forgetSessions: (ids) => authenticator.forgetSessions(ids),
    digestOfSession: (secret) => sessionDigestOf(secret, administrationDigest),
  };
}
