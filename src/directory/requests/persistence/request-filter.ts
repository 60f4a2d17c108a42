import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Bindings } from '../../database/dynamic-statement.ts';
import { ALWAYS, allOf, indexCondition, NEVER, type Predicate, scanCondition } from '../../database/predicate.ts';
import { isStoredId } from '../../database/row-values.ts';
import { isStorableText } from '../../shared/storable-text.ts';
import { searchWords } from '../../users/domain/search-words.ts';
import { userNameKey } from '../../users/domain/user-name-key.ts';
import { idOfUserName } from '../../users/persistence/fragments/find-users.sql.ts';
import { wordQuery } from '../../users/persistence/fragments/word-vectors.ts';
import type { FailureCause } from '../domain/failures.ts';
import { MAX_NAMES_SEARCHED, MAX_USERS_SEARCHED, type RequestFilter } from '../domain/request-filter.ts';
import { IS_FAILURE, IS_GROUPED_FAILURE } from './failures.sql.ts';
import { userNameDigests } from './fragments/user-name-digest.ts';

/** Compiles a filter into a condition on the request `q`. */
export function compileRequestFilter(filter: RequestFilter, bindings: Bindings, enterprise: Enterprise): Predicate {
  const conditions = Object.entries(CONDITIONS) as [keyof RequestFilter, Condition<unknown>][];
  return allOf(
    conditions.map(([name, compile]) => {
      const operand = filter[name];
      return operand === undefined ? ALWAYS : compile(operand, bindings, enterprise);
    }),
  );
}

type Conditions = { readonly [Name in keyof RequestFilter]-?: Condition<NonNullable<RequestFilter[Name]>> };

type Condition<Operand> = (operand: Operand, bindings: Bindings, enterprise: Enterprise) => Predicate;

interface Enterprise {
  readonly id: EnterpriseId;
  /** The placeholder that is bound to the id. */
  readonly placeholder: string;
}

/** The compiler of each condition. */
const CONDITIONS: Conditions = {
  id: byId('q.id'),
  accessTokenId: byId('q.access_token_id'),
  isAdministration: (isAdministration) => scanCondition(`q.access_token_id IS ${isAdministration ? '' : 'NOT '}NULL`),
  userId: byText('q.user_id'),
  userName: byUserName,
  userSearch: byUserSearch,
  outcome: byText('q.outcome'),
  method: byText('q.method'),
  operation: byText('q.operation'),
  scimType: byText('q.scim_type'),
  reason: byText('q.reason'),
  deviation: (deviation, bindings) => scanCondition(`${bindings.bind(deviation, 'text')} = ANY(q.dialects)`),
  status: (status, bindings) => scanCondition(`q.status = ${bindings.bind(status, 'int')}`),
  statusClass: (digit, bindings) => {
    const inClass = scanCondition(`q.status / 100 = ${bindings.bind(digit, 'int')}`);
    return digit < 4 ? inClass : allOf([scanCondition(IS_FAILURE), inClass]);
  },
  isFailure: (isFailure) => scanCondition(isFailure ? IS_FAILURE : "q.outcome = 'SUCCEEDED'"),
  cause: byCause,
  from: (from, bindings) => scanCondition(`q.at >= ${bindings.bind(from, 'timestamptz')}`),
  until: (until, bindings) => scanCondition(`q.at < ${bindings.bind(until, 'timestamptz')}`),
};

function byId(column: string): Condition<string> {
  return (id, bindings) => (isStoredId(id) ? scanCondition(`${column} = ${bindings.bind(id, 'uuid')}`) : NEVER);
}

function byText(column: string): Condition<string> {
  return (text, bindings) =>
    isStorableText(text) ? scanCondition(`${column} = ${bindings.bind(text, 'text')}`) : NEVER;
}

/** Requests for the user with this name, and failed requests with it. */
function byUserName(userName: string, bindings: Bindings, { id, placeholder }: Enterprise): Predicate {
  const digests = userNameDigests(id, userName).map((digest) => bindings.bind(digest, 'text'));
  const hasName = digests.map((digest) => `q.user_name_digest = ${digest}`).join(' OR ');
  if (!isStorableText(userName)) return scanCondition(`(${hasName})`);
  return scanCondition(
    `(${hasName} OR q.user_id = ${idOfUserName(placeholder, bindings.bind(userNameKey(userName), 'text'))})`,
  );
}

/**
 * Requests for users whom the words find or who have the name, and failed requests whose name is, or contains, the
 * text. An index serves each branch.
 */
function byUserSearch(search: string, bindings: Bindings, enterprise: Enterprise): Predicate {
  const exact = byUserName(search, bindings, enterprise);
  if (!isStorableText(search)) return exact;
  const { id, placeholder } = enterprise;
  const words = bindings.bind(wordQuery(id, searchWords(search)), 'text');
  const users = `SELECT s.user_id::text FROM user_search s WHERE s.enterprise_id = ${placeholder}
      AND s.words @@ ${words}::tsquery LIMIT ${MAX_USERS_SEARCHED}`;
  const part = bindings.bind(`%${userNameKey(search).replaceAll(/[\\%_]/g, '\\$&')}%`, 'text');
  const given = `SELECT n.id FROM (SELECT g.id, g.user_name_key FROM request g
      WHERE g.enterprise_id = ${placeholder} AND g.user_name_key IS NOT NULL ORDER BY g.at DESC LIMIT ${MAX_NAMES_SEARCHED}
    ) AS n WHERE n.user_name_key LIKE ${part}`;
  return indexCondition(`(${exact.text} OR q.user_id = ANY(ARRAY(${users})) OR q.id = ANY(ARRAY(${given})))`);
}

/** The failures of one group; `null` in the cause matches `NULL`. */
function byCause({ status, scimType, operation, reason }: FailureCause, bindings: Bindings): Predicate {
  const texts = [
    ['q.scim_type', scimType],
    ['q.operation', operation],
    ["coalesce(q.reason, '')", reason],
  ] as const;
  if (texts.some(([, text]) => text !== null && !isStorableText(text))) return NEVER;
  return allOf([
    scanCondition(IS_GROUPED_FAILURE),
    scanCondition(`q.status = ${bindings.bind(status, 'int')}`),
    ...texts.map(([sql, text]) => scanCondition(`${sql} IS NOT DISTINCT FROM ${bindings.bind(text, 'text')}`)),
  ]);
}
