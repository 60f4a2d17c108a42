/** What analysts look at: the console's own documents, each view with all that its page asks for at once. */
import * as ask from '../../src/console/app/api/operations.generated.ts';
import { CITIES, userNameOf } from './bodies.ts';
import { idOf } from './people.ts';

const DAY_MS = 86_400_000;
const PAGE = 50;
const NEWEST_FIRST = [{ by: 'ID', direction: 'DESC' }];
const OVERVIEW_FACETS = ['ACTIVE', 'ROLE', 'ORGANIZATION', 'DEPARTMENT', 'COUNTRY'];
const USERS_FACETS = [...OVERVIEW_FACETS, 'DIVISION', 'TITLE', 'USER_TYPE', 'COST_CENTER', 'LOCALITY', 'MISSING'];
const WORDS = ['zoë', 'nguyễn', 'benoît côté', 'kofi sato', 'person.12', "o'br", 'ines gar'];

/**
 * @typedef {{ text: string }} Operation
 * @typedef {readonly [operation: Operation, variables: object]} Question
 * @typedef {{ enterprise: string, users: number, random: () => number }} Eye
 * @typedef {{ name: string, questions: (eye: Eye) => readonly Question[] }} View
 */

/** @type {readonly View[]} */
export const VIEWS = [
  { name: 'overview', questions: overview },
  { name: 'users', questions: (eye) => users(eye, {}) },
  { name: 'search', questions: (eye) => users(eye, { search: pick(WORDS, eye) }) },
  { name: 'search by address', questions: (eye) => users(eye, { search: userNameOf(`person.${someone(eye)}`) }) },
  {
    name: 'filter',
    questions: (eye) => users(eye, { filter: { title: { eq: `Agent ${Math.floor(eye.random() * 97)}` } } }),
  },
  {
    name: 'search and filter',
    questions: (eye) =>
      users(eye, {
        search: pick(WORDS, eye),
        filter: { addresses: { some: { locality: { eq: pick(CITIES, eye) } } } },
      }),
  },
  { name: 'one user', questions: oneUser },
  { name: 'provisioning', questions: provisioning },
];

/** @param {Eye} eye @returns {Question[]} */
function overview({ enterprise }) {
  return [
    [ask.overviewFacetsOperation, { enterprise, by: OVERVIEW_FACETS, first: 8 }],
    [ask.overviewActivityOperation, { enterprise, ...last(30) }],
    [ask.overviewLastContactOperation, { enterprise }],
    [ask.cyclesListOperation, { enterprise, first: 5, after: null }],
    [ask.failureGroupsOperation, { enterprise, ...last(7), first: 5 }],
  ];
}

/** @param {Eye} eye @param {{ search?: string, filter?: object }} narrowed @returns {Question[]} */
function users({ enterprise }, { search, filter }) {
  const meant = { enterprise, search: search ?? null, filter: filter ?? null };
  const questions = /** @type {Question[]} */ ([
    [ask.usersListOperation, { ...meant, orderBy: NEWEST_FIRST, first: PAGE, after: null, offset: 0 }],
    [ask.usersFacetsOperation, { ...meant, by: USERS_FACETS, first: 6 }],
  ]);
  // The facets tell the number of those whom words or a filter find.
  if (search !== undefined || filter !== undefined) return questions;
  return [...questions, [ask.usersTotalOperation, { ...meant, upTo: null }]];
}

/** @param {Eye} eye @returns {Question[]} */
function oneUser(eye) {
  const { enterprise } = eye;
  const id = idOf(1, someone(eye));
  return [
    [ask.oneUserOperation, { enterprise, id }],
    [ask.userTimelineOperation, { enterprise, id, first: 20, after: null }],
    [ask.userProvenanceOperation, { enterprise, id }],
    [ask.userReportsOperation, { enterprise, id }],
  ];
}

/** @param {Eye} eye @returns {Question[]} */
function provisioning({ enterprise }) {
  return [
    [ask.cyclesListOperation, { enterprise, first: 20, after: null }],
    [ask.requestsListOperation, { enterprise, filter: null, first: 50, after: null }],
    [ask.failureGroupsOperation, { enterprise, ...last(7), first: 50 }],
  ];
}

/** To the minute, as the console has it. @param {number} days */
function last(days) {
  const until = Math.ceil(Date.now() / 60_000) * 60_000;
  return { from: new Date(until - days * DAY_MS).toISOString(), until: new Date(until).toISOString() };
}

/** @param {Eye} eye */
function someone({ users: count, random }) {
  return Math.floor(random() * count);
}

/** @template Item @param {readonly Item[]} list @param {Eye} eye @returns {Item} */
function pick(list, { random }) {
  return list[Math.floor(random() * list.length)];
}
