import { fold } from '../../../kernel/fold.ts';
import { type Resource, readPath } from '../../scim-client/resource.ts';
import type { ProvisioningContext } from '../provisioning-context.ts';
import { differencesOf } from '../reconcile/differences.ts';
import { expectationOf } from './expectation.ts';
import { Findings, type Verification } from './verification.ts';

/** Options of a verification. */
export interface VerifyOptions {
  /** Whether the target may hold unlinked users; duplicates of linked ones are reported either way. */
  readonly strangers?: 'reported' | 'allowed';
  /** Number of differences in the result; all of them are counted. Default 1,000. */
  readonly maxDifferences?: number;
  /** Users per page. Default 200. */
  readonly pageSize?: number;
}

type VerificationContext = Pick<ProvisioningContext, 'settings' | 'mapping' | 'source' | 'state' | 'client'>;

/**
 * Reads all users of the target page by page and compares every attribute with the mapped value, for users in scope and
 * for those who left it. Values that Entra does not send are not compared.
 */
export async function verify(context: VerificationContext, options: VerifyOptions = {}): Promise<Verification> {
  const { strangers = 'reported', maxDifferences = 1_000, pageSize = 200 } = options;
  const verifier = new Verifier(context, new Findings(maxDifferences));
  for (let startIndex = 1; ; ) {
    const page = await context.client.list({ startIndex, count: pageSize });
    if ('failure' in page) return verifier.findings.result(page.failure.detail);
    const { resources, totalResults } = page.value;
    for (const resource of resources) verifier.check(resource);
    startIndex += resources.length;
    if (resources.length === 0 || startIndex > totalResults) break;
  }
  verifier.reportMissing();
  verifier.reportUnlinked(strangers);
  return verifier.findings.result(null);
}

class Verifier {
  private readonly seen = new Set<number>();
  private readonly strangers: { readonly id: string; readonly name: string }[] = [];

  constructor(
    private readonly context: VerificationContext,
    readonly findings: Findings,
  ) {}

  check(resource: Resource): void {
    this.findings.users++;
    const index = this.context.state.links.indexOf(resource.id);
    if (index === null) this.strangers.push({ id: resource.id, name: this.matchingValue(resource) });
    else if (this.seen.has(index)) this.findings.addUser('duplicate', this.nameOf(index), resource.id);
    else this.compare(index, resource);
  }

  /** Reports users who should exist and were on no page. */
  reportMissing(): void {
    const { source, state } = this.context;
    for (let index = 0; index < source.size; index++) {
      if (this.seen.has(index) || expectationOf(this.context, index).kind !== 'present') continue;
      this.findings.addUser('missing', this.nameOf(index), state.links.get(index).targetId);
    }
  }

  /** Reports unlinked users: as duplicates when they have the matching value of a linked one. */
  reportUnlinked(strangers: 'reported' | 'allowed'): void {
    if (this.strangers.length === 0) return;
    const ours = this.matchingValues();
    for (const { id, name } of this.strangers) {
      if (ours.has(fold(name))) this.findings.addUser('duplicate', name, id);
      else if (strangers === 'reported') this.findings.addUser('stranger', name, id);
    }
  }

  private compare(index: number, resource: Resource): void {
    this.seen.add(index);
    const expectation = expectationOf(this.context, index);
    const name = this.nameOf(index);
    const wanted = expectation.kind === 'present' ? expectation.wanted : new Map();
    const differences = differencesOf(wanted, resource, this.context.mapping.matching);
    if (expectation.kind === 'absent') this.findings.addUser('leftover', name, resource.id);
    else if (differences.length === 0) this.findings.correct++;
    for (const { path, value } of differences) {
      const actual = readPath(resource, path);
      this.findings.add({ kind: 'different', name, targetId: resource.id, path, wanted: value, actual });
    }
  }

  private nameOf(index: number): string {
    return this.context.source.at(index)?.userPrincipalName ?? '';
  }

  private matchingValue(resource: Resource): string {
    const [path = 'userName'] = this.context.mapping.matching;
    return String(readPath(resource, path) ?? '');
  }

  private matchingValues(): Set<string> {
    const { mapping } = this.context;
    const [path = 'userName'] = mapping.matching;
    const values = new Set<string>();
    for (const index of this.seen) {
      const expectation = expectationOf(this.context, index);
      const value = expectation.kind === 'present' ? expectation.wanted.get(path) : null;
      if (typeof value === 'string') values.add(fold(value));
    }
    return values;
  }
}
