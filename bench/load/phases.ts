import { nameOf, newUser, patchActive, patchOne, patchTen, userNameOf } from './bodies.ts';
import type { Draw } from './users.ts';

/** A request to send. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the URL of the tenant. */
  readonly path: string;
  readonly body?: object;
  /** What the user looks like in an answer that shows one. */
  readonly expected?: string;
}

/** Requests of one kind, which are measured together. */
export interface Phase {
  readonly name: string;
  readonly title: string;
  /** The status codes of success. */
  readonly statuses: readonly number[];
  /** Which users it sends requests for: those of the start, new ones, or those that an earlier phase created. */
  readonly draws: 'existing' | 'new' | 'created';
  readonly call: (draw: Draw) => Call;
  /** Checks the body of a response; if omitted, every body is accepted. */
  readonly isRight?: (text: string, call: Call) => boolean;
}

const OK = [200];
const OK_OR_EMPTY = [200, 204];
/** Users of one page; an enterprise has at least as many. */
export const PAGE = 100;
/** Entra asks for no page far behind, which costs more. */
const MAX_PAGES = 10;

/** A query for the one user who has a value. */
function matchBy(attribute: string, { number }: Draw): Call {
  const value = userNameOf(nameOf(number));
  const path = `/Users?filter=${encodeURIComponent(`${attribute} eq "${value}"`)}`;
  return { method: 'GET', path, expected: `"userName":"${value}"` };
}

function foundOne(text: string, call: Call): boolean {
  return (text.includes('"totalResults":1,') || text.includes('"totalResults":1}')) && isExpected(text, call);
}

function isExpected(text: string, { expected = '' }: Call): boolean {
  return text.includes(expected);
}

/** A PATCH may be answered by the user or by nothing. */
function isExpectedOrEmpty(text: string, call: Call): boolean {
  return text === '' || isExpected(text, call);
}

function patch({ id }: Draw, body: object, expected: string): Call {
  return { method: 'PATCH', path: `/Users/${id}`, body, expected };
}

/** All phases, in the order in which they run: what changes the number of users comes last. */
export const PHASES: readonly Phase[] = [
  {
    name: 'get',
    title: 'get',
    statuses: OK,
    draws: 'existing',
    isRight: isExpected,
    call: ({ id }) => ({ method: 'GET', path: `/Users/${id}`, expected: `"id":"${id}"` }),
  },
  {
    name: 'match',
    title: 'match by userName',
    statuses: OK,
    draws: 'existing',
    isRight: foundOne,
    call: (draw) => matchBy('userName', draw),
  },
  {
    name: 'match-email',
    title: 'match by work e-mail',
    statuses: OK,
    draws: 'existing',
    isRight: foundOne,
    call: (draw) => matchBy('emails[type eq "work"].value', draw),
  },
  {
    name: 'patch',
    title: 'PATCH one attribute, legacy',
    statuses: OK_OR_EMPTY,
    draws: 'existing',
    isRight: isExpectedOrEmpty,
    call: (draw) => patch(draw, patchOne(draw.serial), `"title":"Agent ${draw.serial}"`),
  },
  {
    name: 'patch-ten',
    title: 'PATCH ten attributes, flag',
    statuses: OK_OR_EMPTY,
    draws: 'existing',
    isRight: isExpectedOrEmpty,
    call: (draw) => patch(draw, patchTen(draw.serial), `"streetAddress":"${draw.serial} Sherbrooke"`),
  },
  {
    name: 'disable',
    title: 'disable, enable',
    statuses: OK_OR_EMPTY,
    draws: 'existing',
    isRight: isExpectedOrEmpty,
    call(draw) {
      const active = draw.toggle();
      return patch(draw, patchActive(active), `"active":${active}`);
    },
  },
  {
    name: 'list',
    title: `list a page of ${PAGE}`,
    statuses: OK,
    draws: 'existing',
    isRight: isExpected,
    call({ serial, users }) {
      const page = serial % Math.min(MAX_PAGES, Math.floor(users / PAGE));
      const path = `/Users?startIndex=${1 + PAGE * page}&count=${PAGE}`;
      return { method: 'GET', path, expected: `"itemsPerPage":${PAGE}` };
    },
  },
  {
    name: 'create',
    title: 'create',
    statuses: [201],
    draws: 'new',
    call: ({ serial }) => ({ method: 'POST', path: '/Users', body: newUser(`newcomer.${serial}`, serial) }),
  },
  {
    name: 'delete',
    title: 'delete',
    statuses: OK_OR_EMPTY,
    draws: 'created',
    call: ({ id }) => ({ method: 'DELETE', path: `/Users/${id}` }),
  },
];

/**
 * The phase of a name.
 *
 * @throws Error when there is none
 */
export function getPhase(name: string): Phase {
  const phase = PHASES.find((each) => each.name === name);
  if (phase === undefined) throw new Error(`There is no phase "${name}".`);
  return phase;
}

/** How a phase is called in tables. */
export function titleOf(name: string): string {
  return PHASES.find((each) => each.name === name)?.title ?? name;
}
