import { z } from 'zod';
import { randomFrom } from './random.ts';

/** Reads what is said of a server to the process that sends requests to it. */
export const TARGET = z.object({
  origin: z.string(),
  tenants: z.array(z.object({ url: z.string(), token: z.string() })).readonly(),
  /** Of each tenant at the start. */
  users: z.number(),
  /** Whether users have the ids of `idOf`, or have been created by SCIM and have what the server gave them. */
  ids: z.enum(['computed', 'listed']),
});

/** A server to send requests to. */
export type Target = z.infer<typeof TARGET>;

/** The SCIM endpoint of an enterprise: its base URL and access token. */
export type Tenant = Target['tenants'][number];

/** A user to send a request about. */
export interface Draw {
  /** Index of the tenant. */
  readonly tenant: number;
  readonly number: number;
  readonly id: string;
  /** How many users the enterprise had at the start. */
  readonly users: number;
  /** A number that no draw had before. */
  readonly serial: number;
  /** Enables the user if disabled, else disables; answers whether the user is active then. */
  readonly toggle: () => boolean;
}

/**
 * The `id` of a user who was written by SQL: a UUID of version 7 in the order of the numbers.
 *
 * @param tenant counted from 1
 */
export function idOf(tenant: number, number: number): string {
  return `01990000-${hex(tenant, 4)}-7000-8000-${hex(number, 12)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The users of one server, divided among workers so that no two ever change the same user at once. */
export class UserPool {
  /** The ids of the users of the start, where those are not computed. */
  readonly listed: string[] = [];
  /** Who has been created since and not been drawn to be deleted. */
  readonly created: { readonly tenant: number; readonly id: string }[] = [];
  readonly target: Target;
  readonly #disabled: Uint8Array;
  #serial = 1_000_000;

  constructor(target: Target) {
    this.target = target;
    this.#disabled = new Uint8Array(target.users * target.tenants.length);
  }

  /** One user of a worker's share at random. */
  draw({ worker, workers, random }: Worker): Draw {
    const { tenants, users, ids } = this.target;
    const share = Math.floor((users - 1 - worker) / workers) + 1;
    const number = worker + workers * Math.floor(random() * share);
    const tenant = Math.floor(random() * tenants.length);
    const id = ids === 'computed' ? idOf(tenant + 1, number) : (this.listed[number] ?? '');
    const toggle = () => this.#toggle(tenant * users + number);
    return { tenant, number, id, users, serial: this.nextSerial(), toggle };
  }

  /** A user to create. */
  drawNew({ random }: Worker): Draw {
    const tenant = Math.floor(random() * this.target.tenants.length);
    const serial = this.nextSerial();
    return { tenant, number: serial, id: '', users: this.target.users, serial, toggle: cannotToggle };
  }

  /** A user to delete, created since the start; `null` when none is left. */
  drawCreated(): Draw | null {
    const last = this.created.pop();
    if (last === undefined) return null;
    return { ...last, number: 0, users: this.target.users, serial: this.nextSerial(), toggle: cannotToggle };
  }

  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  #toggle(place: number): boolean {
    this.#disabled[place] = this.#disabled[place] === 0 ? 1 : 0;
    return this.#disabled[place] === 0;
  }
}

/** One of several that send requests at the same time. */
export interface Worker {
  /** Counted from 0. */
  readonly worker: number;
  readonly workers: number;
  readonly random: () => number;
}

/** Who sends requests at the same time, each with random numbers of its own. */
export function workersOf(workers: number, seed: number): Worker[] {
  return Array.from({ length: workers }, (_, worker) => ({
    worker,
    workers,
    random: randomFrom(1 + worker * 7919 + seed),
  }));
}

function cannotToggle(): never {
  throw new Error('Only users of the start are disabled and enabled.');
}
