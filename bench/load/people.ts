/**
 * Whom the requests are about.
 *
 * @typedef {{ url: string, token: string }} Tenant
 * @typedef {{ tenants: readonly Tenant[], users: number, ids: 'computed' | 'listed' }} Target
 */

/**
 * The `id` of a person who was written by SQL: a UUID of version 7 whose order is that of the numbers.
 *
 * @param {number} tenant @param {number} number
 */
export function idOf(tenant, number) {
  const hex = (/** @type {number} */ value, /** @type {number} */ digits) => value.toString(16).padStart(digits, '0');
  return `01990000-${hex(tenant, 4)}-7000-8000-${hex(number, 12)}`;
}

/** A generator of numbers from 0 to 1 that begins anew in the same way. @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** The people of one server, dealt out so that no two workers ever change the same person at once. */
export class People {
  /** @type {string[]} */
  listed = [];
  /** @type {{ tenant: number, id: string }[]} */
  created = [];
  #mark = 1_000_000;

  /** @param {Target} target */
  constructor(target) {
    this.target = target;
    this.disabled = new Uint8Array(target.users * target.tenants.length);
  }

  /** @param {number} worker @param {number} workers @param {() => number} random */
  draw(worker, workers, random) {
    const { tenants, users, ids } = this.target;
    const share = Math.floor((users - 1 - worker) / workers) + 1;
    const number = worker + workers * Math.floor(random() * share);
    const tenant = Math.floor(random() * tenants.length);
    const id = ids === 'computed' ? idOf(tenant + 1, number) : (this.listed[number] ?? '');
    return { tenant, number, id, users, mark: this.nextMark(), turn: () => this.#turn(tenant * users + number) };
  }

  /** Somebody who is not there yet. @param {() => number} random */
  newcomer(random) {
    const tenant = Math.floor(random() * this.target.tenants.length);
    const mark = this.nextMark();
    return { tenant, number: mark, id: '', users: this.target.users, mark, turn: never };
  }

  /** Somebody whom the benchmark created and has not deleted yet; `null` when nobody is left. */
  leaver() {
    const last = this.created.pop();
    return last === undefined
      ? null
      : { ...last, number: 0, users: this.target.users, mark: this.nextMark(), turn: never };
  }

  nextMark() {
    this.#mark += 1;
    return this.#mark;
  }

  /** Disables who is active and the other way round; answers whether the person is active then. */
  #turn(/** @type {number} */ place) {
    this.disabled[place] = this.disabled[place] === 0 ? 1 : 0;
    return this.disabled[place] === 0;
  }
}

/** @returns {never} */
function never() {
  throw new Error('Only people of the start are disabled and enabled.');
}
