import { nameOf, newUser, patchActive, patchOne, patchTen, userNameOf } from './bodies.mjs';

/**
 * What a phase draws: a person, a number that no draw before had, and the way to disable or enable that person.
 *
 * @typedef {{ number: number, id: string, mark: number, turn: () => boolean }} Draw
 * @typedef {{ method: string, path: string, body?: object }} Call
 * @typedef {{
 *   name: string, title: string, statuses: readonly number[], call: (draw: Draw) => Call,
 *   isRight?: (text: string) => boolean, draws: 'people' | 'newcomers' | 'created',
 * }} Phase
 */

const OK = [200];
const PAGE = 100;

/** @param {string} attribute @param {string} value */
const query = (attribute, value) => ({
  method: 'GET',
  path: `/Users?filter=${encodeURIComponent(`${attribute} eq "${value}"`)}`,
});

/** @param {string} text */
const foundOne = (text) => text.includes('"totalResults":1,') || text.includes('"totalResults":1}');

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
    call: patch(({ mark }) => patchOne(mark)),
  },
  {
    name: 'patch-ten',
    title: 'PATCH ten attributes, flag',
    statuses: [200, 204],
    draws: 'people',
    call: patch(({ mark }) => patchTen(mark)),
  },
  {
    name: 'disable',
    title: 'disable, enable',
    statuses: [200, 204],
    draws: 'people',
    call: patch(({ turn }) => patchActive(turn())),
  },
  {
    name: 'list',
    title: `list a page of ${PAGE}`,
    statuses: OK,
    draws: 'people',
    isRight: (text) => text.includes(`"itemsPerPage":${PAGE}`),
    call: ({ mark }) => ({ method: 'GET', path: `/Users?startIndex=${1 + PAGE * (mark % 10)}&count=${PAGE}` }),
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
