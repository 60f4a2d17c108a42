import { nameOf, newUser, patchActive, patchOne, patchTen, userNameOf } from './bodies.ts';

/**
 * What a phase draws: a person, how many the enterprise had at the start, a number that no draw before had, and the way
 * to disable or enable that person.
 *
 * @typedef {{ number: number, id: string, users: number, mark: number, turn: () => boolean }} Draw
 * @typedef {{ method: string, path: string, body?: object }} Call
 * @typedef {{
 *   name: string, title: string, statuses: readonly number[], call: (draw: Draw) => Call,
 *   isRight?: (text: string, draw: Draw, call: Call) => boolean, draws: 'people' | 'newcomers' | 'created',
 * }} Phase
 */

const OK = [200];
/** Users of one page; an enterprise has at least as many. */
export const PAGE = 100;
/** Only so many pages, since one far behind costs more than any that Entra asks for. */
const MOST_PAGES = 10;

/** @param {string} attribute @param {string} value */
const query = (attribute, value) => ({
  method: 'GET',
  path: `/Users?filter=${encodeURIComponent(`${attribute} eq "${value}"`)}`,
});

/** @param {string} text @param {Draw} draw */
const foundOne = (text, { number }) =>
  (text.includes('"totalResults":1,') || text.includes('"totalResults":1}')) &&
  text.includes(`"userName":"${userNameOf(nameOf(number))}"`);

/** A PATCH may be answered by the user or by nothing; a user shows what was asked for. @param {(draw: Draw, call: Call) => string} shown */
const shows = (shown) => (/** @type {string} */ text, /** @type {Draw} */ draw, /** @type {Call} */ call) =>
  text === '' || text.includes(shown(draw, call));

/** @param {(draw: Draw) => object} body */
const patch = (body) => (/** @type {Draw} */ draw) => ({
  method: 'PATCH',
  path: `/Users/${draw.id}`,
  body: body(draw),
});

/** @type {readonly Phase[]} in the order in which they are run: what changes the number of people comes last */
export const PHASES = [
  {
    name: 'get',
    title: 'get',
    statuses: OK,
    draws: 'people',
    isRight: (text, { id }) => text.includes(`"id":"${id}"`),
    call: ({ id }) => ({ method: 'GET', path: `/Users/${id}` }),
  },
  {
    name: 'match',
    title: 'match by userName',
    statuses: OK,
    draws: 'people',
    isRight: foundOne,
    call: ({ number }) => query('userName', userNameOf(nameOf(number))),
  },
  {
    name: 'match-email',
    title: 'match by work e-mail',
    statuses: OK,
    draws: 'people',
    isRight: foundOne,
    call: ({ number }) => query('emails[type eq "work"].value', userNameOf(nameOf(number))),
  },
  {
    name: 'patch',
    title: 'PATCH one attribute, legacy',
    statuses: [200, 204],
    draws: 'people',
    isRight: shows(({ mark }) => `"title":"Agent ${mark}"`),
    call: patch(({ mark }) => patchOne(mark)),
  },
  {
    name: 'patch-ten',
    title: 'PATCH ten attributes, flag',
    statuses: [200, 204],
    draws: 'people',
    isRight: shows(({ mark }) => `"streetAddress":"${mark} Sherbrooke"`),
    call: patch(({ mark }) => patchTen(mark)),
  },
  {
    name: 'disable',
    title: 'disable, enable',
    statuses: [200, 204],
    draws: 'people',
    isRight: shows((_, { body }) => `"active":${body.Operations[0].value === 'True'}`),
    call: patch(({ turn }) => patchActive(turn())),
  },
  {
    name: 'list',
    title: `list a page of ${PAGE}`,
    statuses: OK,
    draws: 'people',
    isRight: (text) => text.includes(`"itemsPerPage":${PAGE}`),
    call({ mark, users }) {
      const page = mark % Math.min(MOST_PAGES, Math.floor(users / PAGE));
      return { method: 'GET', path: `/Users?startIndex=${1 + PAGE * page}&count=${PAGE}` };
    },
  },
  {
    name: 'create',
    title: 'create',
    statuses: [201],
    draws: 'newcomers',
    call: ({ mark }) => ({ method: 'POST', path: '/Users', body: newUser(`newcomer.${mark}`, mark) }),
  },
  {
    name: 'delete',
    title: 'delete',
    statuses: [204, 200],
    draws: 'created',
    call: ({ id }) => ({ method: 'DELETE', path: `/Users/${id}` }),
  },
];

/** @param {string} name */
export function findPhase(name) {
  const phase = PHASES.find((each) => each.name === name);
  if (phase === undefined) throw new Error(`There is no phase "${name}".`);
  return phase;
}
