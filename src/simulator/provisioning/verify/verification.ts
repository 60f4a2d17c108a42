import type { TargetValue } from '../../mapping/mapping.ts';

/** One thing that is not as it should be in the target. */
export interface VerifiedDifference {
  /**
   * `different`: an attribute; `missing`: a user that is not there; `leftover`: one that should have been deleted;
   * `duplicate`: a second one with the same matching value; `stranger`: one that nobody of the source is linked to.
   */
  readonly kind: 'different' | 'missing' | 'leftover' | 'duplicate' | 'stranger';
  /** userPrincipalName, or what the target calls the user where the source knows none. */
  readonly name: string;
  readonly targetId: string | null;
  /** The attribute; `null` where the whole user is meant. */
  readonly path: string | null;
  readonly wanted: TargetValue | null;
  readonly actual: unknown;
}

/** What a verification found. */
export interface Verification {
  /** Users that the target listed. */
  readonly users: number;
  /** Users that are as they should be. */
  readonly correct: number;
  readonly counts: Readonly<Record<VerifiedDifference['kind'], number>>;
  /** The first differences, as many as were asked for. */
  readonly differences: readonly VerifiedDifference[];
  /** Why the target could not be read to its end; `null` when it could. */
  readonly failure: string | null;
  /** Whether everything is as it should be. */
  readonly isFaultless: boolean;
}

/** Collects what a verification finds, in memory that does not grow with it. */
export class Findings {
  users = 0;
  correct = 0;
  private readonly differences: VerifiedDifference[] = [];
  private readonly counts = { different: 0, missing: 0, leftover: 0, duplicate: 0, stranger: 0 };

  constructor(private readonly most: number) {}

  add(difference: VerifiedDifference): void {
    this.counts[difference.kind]++;
    if (this.differences.length < this.most) this.differences.push(difference);
  }

  /** A user as a whole is not as it should be. */
  addUser(kind: VerifiedDifference['kind'], name: string, targetId: string | null): void {
    this.add({ kind, name, targetId, path: null, wanted: null, actual: null });
  }

  result(failure: string | null): Verification {
    const { users, correct, counts, differences } = this;
    const isFaultless = failure === null && Object.values(counts).every((count) => count === 0);
    return { users, correct, counts, differences, failure, isFaultless };
  }
}
