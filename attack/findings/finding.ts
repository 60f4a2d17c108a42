import type { Kind } from '../result.ts';
import type { TestBed } from '../test-bed.ts';

/** What a finding is run with. */
export interface Context {
  readonly bed: TestBed;
  /** A source address that no other finding uses. */
  readonly from: string;
}

/** Sends the attack once; returns a summary of each response. */
export type Run = () => Promise<readonly string[]>;

/** A finding, or a variant of one, that can be run again. */
export interface Finding {
  /** The heading in SECURITY.md. */
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** Whether it is part of the short form. */
  readonly isShort?: boolean;
  /** What every response must match. */
  readonly allows: RegExp;
  /** Prepares what is not to be measured, and returns what is. */
  prepare(context: Context): Run | Promise<Run>;
}

/** Responses to a caller without a valid token; an address above its rate limit gets a 429. */
export const UNAUTHENTICATED = /^(401|429)\b/;

/** Responses to an authenticated caller who asks for too much. */
export const LIMIT_EXCEEDED = /LIMIT_EXCEEDED|tooMany|^(400|411|413|415|429)\b/;

/** A text that is filled up to a size by repeating a part of it. */
export interface Repeated {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

/** Repeats `piece` as often as `maxBytes` allow. */
export function filled({ before, piece, after }: Repeated, maxBytes: number): string {
  return before + piece.repeat(Math.floor((maxBytes - before.length - after.length) / piece.length)) + after;
}
