/** What analysts look at: the console's own documents, each view with all that its page asks for at once. */
import * as ask from '../../src/console/app/api/operations.generated.ts';
import type { WireOperation } from '../../src/wire/transport.ts';
import { CITIES, userNameOf } from './bodies.ts';
import { pickAtRandom } from './random.ts';
import { idOf } from './users.ts';

const DAY_MS = 86_400_000;
const PAGE = 50;
const TIME_ZONE = 'America/Toronto';
const NEWEST_FIRST: readonly ask.UserOrder[] = [{ by: 'ID', direction: 'DESC' }];
const OVERVIEW_FACETS: readonly ask.FacetField[] = ['ACTIVE', 'ROLE', 'ORGANIZATION', 'DEPARTMENT', 'COUNTRY'];
const USERS_FACETS: readonly ask.FacetField[] = [
  ...OVERVIEW_FACETS,
  'DIVISION',
  'TITLE',
  'USER_TYPE',
  'COST_CENTER',
  'LOCALITY',
  'MISSING',
];
const WORDS = ['zoë', 'nguyễn', 'benoît côté', 'kofi sato', 'person.12', "o'br", 'ines gar'];

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: object;
}

/** Who opens a view. */
interface Analyst {
  readonly enterprise: string;
  /** How many users the enterprise had at the start. */
  readonly users: number;
  readonly random: () => number;
}

/** A page of the console. */
interface View {
  readonly name: string;
  /** What the page asks for, all at the same time. */
  readonly requests: (analyst: Analyst) => readonly GraphqlRequest[];
}

/** All views; analysts open them at random. */
export const VIEWS: readonly View[] = [
  { name: 'overview', requests: overview },
  { name: 'users', requests: (analyst) => users(analyst, {}) },
  { name: 'search', requests: (analyst) => users(analyst, { search: pickAtRandom(WORDS, analyst.random) }) },
  {
    name: 'search by address',
    requests: (analyst) => users(analyst, { search: userNameOf(`person.${numberOfUser(analyst)}`) }),
  },
  {
    name: 'filter',
    requests: (analyst) => users(analyst, { filter: { title: { eq: `Agent ${Math.floor(analyst.random() * 97)}` } } }),
  },
  {
    name: 'search and filter',
    requests: (analyst) =>
      users(analyst, {
        search: pickAtRandom(WORDS, analyst.random),
        filter: { addresses: { some: { locality: { eq: pickAtRandom(CITIES, analyst.random) } } } },
      }),
  },
  { name: 'one user', requests: oneUser },
  { name: 'provisioning', requests: provisioning },
];

function requestOf<Variables extends object>(
  { text }: WireOperation<unknown, Variables>,
  variables: NoInfer<Variables>,
): GraphqlRequest {
  return { query: text, variables };
}

function overview({ enterprise }: Analyst): GraphqlRequest[] {
  return [
    requestOf(ask.overviewFacetsOperation, { enterprise, by: OVERVIEW_FACETS, first: 8 }),
    requestOf(ask.overviewActivityOperation, { enterprise, ...last(30), timeZone: TIME_ZONE }),
    requestOf(ask.overviewLastContactOperation, { enterprise }),
    requestOf(ask.cyclesListOperation, { enterprise, first: 5, after: null }),
    requestOf(ask.failureGroupsOperation, { enterprise, ...last(7), first: 5 }),
  ];
}

interface Narrowed {
  readonly search?: string;
  readonly filter?: ask.UserFilter;
}

function users({ enterprise }: Analyst, { search, filter }: Narrowed): GraphqlRequest[] {
  const wanted = { enterprise, search: search ?? null, filter: filter ?? null };
  const page = { orderBy: NEWEST_FIRST, first: PAGE, after: null, offset: 0 };
  const requests = [
    requestOf(ask.usersListOperation, { ...wanted, ...page }),
    requestOf(ask.usersFacetsOperation, { ...wanted, by: USERS_FACETS, first: 6 }),
  ];
  // The facets count whom a search or a filter finds.
  if (search !== undefined || filter !== undefined) return requests;
  return [...requests, requestOf(ask.usersTotalOperation, { ...wanted, upTo: null })];
}

function oneUser(analyst: Analyst): GraphqlRequest[] {
  const user = { enterprise: analyst.enterprise, id: idOf(1, numberOfUser(analyst)) };
  return [
    requestOf(ask.oneUserOperation, user),
    requestOf(ask.userTimelineOperation, { ...user, first: 20, after: null }),
    requestOf(ask.userProvenanceOperation, user),
    requestOf(ask.userReportsOperation, user),
  ];
}

function provisioning({ enterprise }: Analyst): GraphqlRequest[] {
  return [
    requestOf(ask.cyclesListOperation, { enterprise, first: 20, after: null }),
    requestOf(ask.requestsListOperation, { enterprise, filter: null, first: 50, after: null }),
    requestOf(ask.failureGroupsOperation, { enterprise, ...last(7), first: 50 }),
  ];
}

/** The last days, to the minute, as the console asks for them. */
function last(days: number): { from: string; until: string } {
  const until = Math.ceil(Date.now() / 60_000) * 60_000;
  return { from: new Date(until - days * DAY_MS).toISOString(), until: new Date(until).toISOString() };
}

function numberOfUser({ users: count, random }: Analyst): number {
  return Math.floor(random() * count);
}
