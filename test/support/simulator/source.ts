import type { SourceChange, SourceDirectory } from '../../../src/simulator/source/source-directory.ts';
import type { SourceUser } from '../../../src/simulator/source/source-user.ts';

/** A source of a few users in memory, with methods that change them. */
export class MemorySource implements SourceDirectory {
  private readonly users: (SourceUser | null)[] = [];
  private readonly changes: number[] = [];

  /** @param names userPrincipalNames without `@acme.example` */
  constructor(...names: readonly string[]) {
    for (const name of names) this.users.push(aSourceUser(name));
  }

  get size(): number {
    return this.users.length;
  }

  get watermark(): number {
    return this.changes.length;
  }

  at(index: number): SourceUser | null {
    return this.users[index] ?? null;
  }

  indexOf(id: string): number | null {
    const index = this.users.findIndex((user) => user?.id === id);
    return index < 0 ? null : index;
  }

  *changesSince(watermark: number): Generator<SourceChange> {
    for (const index of new Set(this.changes.slice(watermark))) {
      yield { index, user: this.at(index), id: `gone-${index}` };
    }
  }

  join(name: string): number {
    this.changes.push(this.users.push(aSourceUser(name)) - 1);
    return this.size - 1;
  }

  change(index: number, { attributes, ...change }: Partial<SourceUser>): void {
    const user = this.at(index);
    if (user !== null) {
      this.users[index] = { ...user, ...change, attributes: { ...user.attributes, ...attributes } };
    }
    this.changes.push(index);
  }

  purge(index: number): void {
    this.users[index] = null;
    this.changes.push(index);
  }
}

/** A user who is assigned and enabled. */
function aSourceUser(name: string): SourceUser {
  return {
    id: `object-${name}`,
    userPrincipalName: `${name}@acme.example`,
    accountEnabled: true,
    isAssigned: true,
    isDeleted: false,
    managerId: null,
    appRoles: [],
    attributes: { mail: `${name}@acme.example`, givenName: name, jobTitle: 'Agent' },
  };
}
