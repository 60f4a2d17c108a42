import type { Response } from 'express';
import { memoize } from '../../kernel/memoize.ts';
import { bytesReadFor } from '../../wire/http-response.ts';
import type { Refusal, Verdict, WorkBudget } from './token-bucket-limiter.ts';

/** The doors at which tokens are held to one budget. */
export type Door = 'scim' | 'graphql';

/** What became of a request that could not go on at once. */
export type Held = 'waited' | 'refused' | 'left';

/** What a request and its answer weigh, in bytes. */
export interface Weight {
  readonly received: number;
  /** What was sent, or what was read of profiles to make it, whichever is more. */
  readonly sent: number;
  /**
   * Whether nothing of its price can be told by its answer: it was refused behind the door, since too much of the
   * enterprise waits already, or its client went away, while what it asked for goes on.
   */
  readonly isUnanswered: boolean;
}

/** A request that has proved whose it is, before its body is read. */
export interface Asking {
  readonly door: Door;
  /** Whose budget it is: the key of the access token, or what stands for it. */
  readonly key: string;
  readonly response: Response;
  readonly priceOf: (weight: Weight) => number;
}

/** Lets a request go on when its token has the means. Nothing is heard of one whose client goes away meanwhile. */
export type HoldToBudget = (asking: Asking, verdict: Verdict) => void;

/** Bytes that cost a unit: a document is parsed, judged and run, an answer is written. */
const BYTES_A_UNIT = { received: 256, sent: 8_192 };

/** As much as a page of a thousand users, so that nobody gains by going away, or by asking again at once. */
const FOR_UNANSWERED = 100;

const TOO_MANY_REQUESTS = 429;

/** A request for one user costs no more, however large the user is: who asks for a hundred a second is never held up. */
const MOST_FOR_ONE_USER = 4;

/** What lies behind each door in bytes is what it took to make it, whatever else this process is busy with. */
export const PRICES = {
  /** One user, found, made or changed by SCIM; Entra says what it changes in less than 8 KB. */
  ofOneUser: ({ received, sent }: Weight): number =>
    Math.min(MOST_FOR_ONE_USER, 1 + unitsFor(sent)) + unitsFor(received),
  /** A page of users by SCIM. */
  ofPage: ({ received, sent, isUnanswered }: Weight): number =>
    1 + unitsFor(sent) + unitsFor(received) + (isUnanswered ? FOR_UNANSWERED : 0),
  /** A document of GraphQL. */
  ofDocument: ({ received, sent, isUnanswered }: Weight): number =>
    1 + Math.floor(received / BYTES_A_UNIT.received) + unitsFor(sent) + (isUnanswered ? FOR_UNANSWERED : 0),
  /**
   * What a gateway asks for: it has taken the unit of each request at its own door. What an answer weighs beyond that is
   * charged here as well, so that a token has one budget for pages however many gateways it comes through.
   */
  ofGateway: ({ sent }: Weight): number => unitsFor(sent),
} as const;

function unitsFor(bytes: number): number {
  return Math.floor(bytes / BYTES_A_UNIT.sent);
}

/** What tokens are held to, and how. */
export interface HoldingOptions {
  readonly budget: WorkBudget;
  /** Hears of each request that did not go on at once. */
  readonly count: (door: Door, held: Held) => void;
  /** Nothing that is asked for takes longer, in milliseconds; should nobody end a response, its place is given back then. */
  readonly longestWorkMs: number;
}

/** Joins a budget to the doors. */
export function createHolding({ budget, count, longestWorkMs }: HoldingOptions): HoldToBudget {
  return ({ door, key, response, priceOf }, verdict) => {
    const { req: request } = response;
    const { socket } = request;
    // Its client went away while its token was looked up: nobody would ever hear of its end.
    if (response.closed || response.destroyed) return;
    const [readBefore, sentBefore] = [socket.bytesRead, socket.bytesWritten];
    let state: 'ENTERING' | 'WAITING' | 'TOLD' = 'ENTERING';
    const leave = budget.enter(key, (refusal: Refusal | null) => {
      if (refusal !== null) count(door, 'refused');
      else if (state === 'WAITING') count(door, 'waited');
      state = 'TOLD';
      verdict(refusal);
    });
    if (state === 'ENTERING') state = 'WAITING';
    response.once('close', () => {
      if (state === 'WAITING') count(door, 'left');
      const isUnanswered = response.statusCode === TOO_MANY_REQUESTS || !response.writableFinished;
      const pay = () => {
        // What came with the head was read before; what its head does not announce is counted as it comes.
        const received = Math.max(Number(request.headers['content-length'] ?? 0), socket.bytesRead - readBefore);
        const sent = Math.max(socket.bytesWritten - sentBefore, bytesReadFor(response));
        leave(priceOf({ received, sent, isUnanswered }));
      };
      if (state === 'TOLD') whenEnded(response, longestWorkMs, pay);
      else pay();
    });
  };
}

/**
 * Calls back when a response whose connection is closed was ended: what was asked for goes on until then, whether or not
 * anybody waits for it, and whoever goes away must not have more of it under way than who stays.
 */
function whenEnded(response: Response, longestMs: number, callback: () => void): void {
  if (response.writableEnded) {
    callback();
    return;
  }
  const told = memoize(callback);
  const timer = setTimeout(told, longestMs).unref();
  // Node tells nobody that a response without a connection was ended.
  response.end = () => {
    clearTimeout(timer);
    told();
    return response;
  };
}
