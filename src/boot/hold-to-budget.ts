import type { Response } from 'express';
import type { Refusal, Verdict, WorkBudget } from './work-budget.ts';

/** The doors at which tokens are held to one budget. */
export type Door = 'scim' | 'graphql';

/** What became of a request that could not go on at once. */
export type Held = 'waited' | 'refused' | 'left';

/** What a request and its answer weigh, in bytes; of the request the body as its head announces it. */
export interface Weight {
  readonly received: number;
  readonly sent: number;
  /** Whether it was refused behind the door, since too much of the enterprise waits already. */
  readonly isRefused: boolean;
}

/** A request that has proved whose it is, before its body is read. */
export interface Asking {
  readonly door: Door;
  readonly token: string;
  readonly response: Response;
  readonly priceOf: (weight: Weight) => number;
}

/** Lets a request go on when its token has the means. Nothing is heard of one whose client goes away meanwhile. */
export type HoldToBudget = (asking: Asking, verdict: Verdict) => void;

/** Bytes that cost a unit: a document is parsed, judged and run, an answer is written. */
const BYTES_A_UNIT = { received: 256, sent: 8_192 };

/** So that nobody gains by asking again at once. */
const FOR_REFUSED = 20;

const TOO_MANY_REQUESTS = 429;

/** A request for one user costs no more, however large the user is: who asks for a hundred a second is never held up. */
const MOST_FOR_ONE_USER = 4;

/** What lies behind each door in bytes is what it took to make it, whatever else this process is busy with. */
export const PRICES = {
  /** One user, found, made or changed by SCIM. */
  ofOneUser: ({ sent }: Weight): number => Math.min(MOST_FOR_ONE_USER, 1 + unitsFor(sent)),
  /** A page of users by SCIM. */
  ofPage: ({ sent }: Weight): number => 1 + unitsFor(sent),
  /** A document of GraphQL. */
  ofDocument: ({ received, sent, isRefused }: Weight): number =>
    1 + Math.floor(received / BYTES_A_UNIT.received) + unitsFor(sent) + (isRefused ? FOR_REFUSED : 0),
  /**
   * What a gateway asks for: it has taken the unit of each request at its own door. What an answer weighs beyond that is
   * charged here as well, so that a token has one budget for pages however many gateways it comes through.
   */
  ofGateway: ({ sent }: Weight): number => unitsFor(sent),
} as const;

function unitsFor(sent: number): number {
  return Math.floor(sent / BYTES_A_UNIT.sent);
}

/**
 * Joins a budget to the doors.
 *
 * @param count hears of each request that did not go on at once
 */
export function createHolding(budget: WorkBudget, count: (door: Door, held: Held) => void): HoldToBudget {
  return ({ door, token, response, priceOf }, verdict) => {
    const { req: request } = response;
    const { socket } = request;
    const sentBefore = socket.bytesWritten;
    let state: 'ENTERING' | 'WAITING' | 'TOLD' = 'ENTERING';
    const leave = budget.enter(token, (refusal: Refusal | null) => {
      if (refusal !== null) count(door, 'refused');
      else if (state === 'WAITING') count(door, 'waited');
      state = 'TOLD';
      verdict(refusal);
    });
    if (state === 'ENTERING') state = 'WAITING';
    response.once('close', () => {
      if (state === 'WAITING') count(door, 'left');
      const received = Number(request.headers['content-length'] ?? 0);
      const isRefused = response.statusCode === TOO_MANY_REQUESTS;
      leave(priceOf({ received, sent: socket.bytesWritten - sentBefore, isRefused }));
    });
  };
}
