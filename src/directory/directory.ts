// Before any decorated class is loaded: type-graphql reads the types of its decorators through it.
import 'reflect-metadata';
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
import { cacheEnterprises } from './access/usecase/enterprise-cache.ts';
import { sessionDigestOf } from './access/usecase/secrets.ts';
import type { DirectoryContext } from './graphql/context.ts';
import type { OnDefect } from './graphql/errors/error-replies.ts';
import type { Limits } from './graphql/limits/limits.ts';
import { LongPages } from './graphql/limits/long-pages.ts';
import { PageBytes } from './graphql/limits/page-bytes.ts';
import { createLoad } from './graphql/loaders.ts';
import { createApollo } from './graphql/server.ts';
import type { InsightContext } from './insight/graphql/insight-context.ts';
import { projectNow } from './insight/usecase/project-now.ts';
import { createMutationLog } from './requests/graphql/mutation-log.ts';
import { RequestJournal } from './requests/usecase/request-journal.ts';
import { directorySchema } from './schema.ts';
import { cacheFoundUser } from './search/usecase/search-session.ts';
import type { Stores } from './storage.ts';
import type { UsersContext } from './users/graphql/users-context.ts';
import { cacheUsers, UserCache } from './users/usecase/user-cache.ts';
import type { UsersSession } from './users/usecase/users-session.ts';

/** Dependencies of the directory. */
export interface DirectoryOptions {
  readonly stores: Stores;
  /** SHA-256 of the administration token of the installation. */
  readonly administrationDigest: Buffer;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly onDefect: OnDefect;
  /** Called when an enterprise was renamed or deleted. */
  readonly onEnterpriseChange?: (change: EnterpriseChange, requestId: RequestId) => void;
}

/** The caller of an operation, and the request that it belongs to. */
export interface DirectoryCaller {
  /** The bearer token, without the word `Bearer`; empty if there was none. */
  readonly token: string;
  readonly requestId: RequestId;
  /** The only permission that the operation may use; `null` for all permissions of the token. */
  readonly permission: Permission | null;
  /** The name of the enterprise in the URL of a SCIM request; left out for other requests. */
  readonly enterprise?: string | undefined;
  /** Whether the caller is an authenticated gateway of this installation. */
  readonly isGateway: boolean;
  /** The HTTP response of the request. */
  readonly response?: PendingResponse;
}

/** The context of one operation, for the resolvers of all chapters. */
export type OperationContext = DirectoryContext<UsersSession<Stores>> &
  Omit<AccessContext & UsersContext & InsightContext, keyof DirectoryContext>;

/** The directory: its schema with contexts, for execution in this process, and its Apollo server. */
export interface Directory {
  readonly schema: GraphQLSchema;
  /** Creates the context of one operation. */
  contextFor(caller: DirectoryCaller): OperationContext;
  /** Not started; the caller starts and stops it. */
  readonly apollo: ApolloServer<OperationContext>;
  /** Close it after the last operation. */
  readonly journal: RequestJournal;
  /** Close it after the last operation. */
  readonly refusals: EndedTokenRefusals;
}

/** Composes the directory from its stores: caches, authentication, the schema and the context of each operation. */
export function openDirectory(options: DirectoryOptions): Directory {
  const { clock, limits, onDefect } = options;
  const userCache = new UserCache();
  const stores = {
    ...options.stores,
    enterprises: cacheEnterprises(options.stores.enterprises),
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
  const schema = directorySchema();

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
      // A separate count: a page that was cut has used up its bytes, and the managers of its users are still loaded.
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
        ...authenticationCaches(authenticator, options, requestId),
      };
    },
  };
}

type AuthenticationCaches = Pick<
  AccessContext,
  'forgetAccessToken' | 'forgetSessions' | 'digestOfSession' | 'noteEnterprise'
>;

/** The members of the context that update the caches of the authenticator. */
function authenticationCaches(
  authenticator: Authenticator,
  { administrationDigest, onEnterpriseChange }: DirectoryOptions,
  requestId: RequestId,
): AuthenticationCaches {
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
