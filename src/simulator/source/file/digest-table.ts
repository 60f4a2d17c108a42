import { createHash } from 'node:crypto';
import type { SourceUser } from '../source-user.ts';

const DIGEST_BYTES = 12;
const ENTRY_BYTES = DIGEST_BYTES + 1;
const INITIAL_ENTRIES = 1_024;

/** A digest of each user by index, in one buffer; it shows whether a user has changed. */
export class DigestTable {
  /** An entry is a presence byte and the digest. */
  private entries = Buffer.alloc(INITIAL_ENTRIES * ENTRY_BYTES);

  /** The digest in base64; `null` for none. */
  get(index: number): string | null {
    const start = index * ENTRY_BYTES;
    return this.entries[start] === 1 ? this.entries.toString('base64', start + 1, start + ENTRY_BYTES) : null;
  }

  set(index: number, digest: string | null): void {
    const start = index * ENTRY_BYTES;
    if (start >= this.entries.length) this.grow(start);
    this.entries[start] = digest === null ? 0 : 1;
    if (digest !== null) this.entries.write(digest, start + 1, DIGEST_BYTES, 'base64');
  }

  private grow(start: number): void {
    const larger = Buffer.alloc(Math.max(start + ENTRY_BYTES, this.entries.length * 2));
    this.entries.copy(larger);
    this.entries = larger;
  }
}

/** The digest of a user, in base64. */
export function digestOf(user: SourceUser): string {
  const digest = createHash('sha256').update(JSON.stringify(user)).digest();
  return digest.toString('base64', 0, DIGEST_BYTES);
}
