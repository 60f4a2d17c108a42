import type { TargetValue } from '../../mapping/mapping.ts';

/** One difference between target and source. */
export interface VerifiedDifference {
  /**
   * `different`: an attribute differs; `missing`: a user is absent; `leftover`: a user should have been deleted;
   * `duplicate`: a second user has the same matching value; `stranger`: no source user is linked to it.
   */
  readonly kind: 'different' | 'missing' | 'leftover' | 'duplicate' | 'stranger';
  /** userPrincipalName, or the target's matching value of an unlinked user. */
  readonly name: string;
  readonly targetId: string | null;
  /** The attribute; `null` when the difference is the whole user. */
  readonly path: string | null;
  readonly wanted: TargetValue | null;
  readonly actual: unknown;
}

/** The result of a verification. */
export interface Verification {
  /** Users that the target lists. */
  readonly users: number;
  /** Users without a difference. */
  readonly correct: number;
  readonly counts: Readonly<Record<VerifiedDifference['kind'], number>>;
  /** The first differences, up to `maxDifferences`. */
  readonly differences: readonly VerifiedDifference[];
  /** Why the target could not be read completely; `null` when it was. */
  readonly failure: string | null;
  /** Whether the target was read completely and has no difference. */
  readonly isFaultless: boolean;
}

/** Collects the findings of a verification, in bounded memory. */
export class Findings {
  users = 0;
  correct = 0;
  private readonly differences: VerifiedDifference[] = [];
  private readonly counts = { different: 0, missing: 0, leftover: 0, duplicate: 0, stranger: 0 };

  constructor(private readonly max: number) {}

  add(difference: VerifiedDifference): void {
    this.counts[difference.kind]++;
    if (this.differences.length < this.max) this.differences.push(difference);
  }

  /** Adds a difference of a whole user. */
  addUser(kind: VerifiedDifference['kind'], name: string, targetId: string | null): void {
    this.add({ kind, name, targetId, path: null, wanted: null, actual: null });
  }

  result(failure: string | null): Verification {
    const { users, correct, counts, differences } = this;
    const isFaultless = failure === null && Object.values(counts).every((count) => count === 0);
    return { users, correct, counts, differences, failure, isFaultless };
  }
}
