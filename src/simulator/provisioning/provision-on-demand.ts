import { invariant } from '../../kernel/invariant.ts';
import { CycleBook } from './cycle/cycle-recorder.ts';
import type { Work } from './provisioning-context.ts';
import type { ProvisioningEvent, ProvisioningListener } from './provisioning-listener.ts';
import { failed, type Outcome, orUnmapped, skipped } from './reconcile/outcome.ts';
import { openCase, provisionUser } from './reconcile/provision-user.ts';
import { probe } from './test-connection.ts';

/** Provisions one user now. Nobody is disabled or deleted in this way, and roles are left out. */
export async function provisionOnDemand(
  work: Work & { readonly kind: 'onDemand' },
  index: number,
  listener: ProvisioningListener,
): Promise<ProvisioningEvent> {
  const events: ProvisioningEvent[] = [];
  const provisioned = (event: ProvisioningEvent) => {
    events.push(event);
    listener.provisioned?.(event);
  };
  const book = new CycleBook(work, { listener: { provisioned }, ids: new Map() });
  work.state.setEscrow(index, null);
  book.enter({ index, user: work.source.at(index) }, await orUnmapped(() => tryUser(work, index)));
  work.state.save();
  const [event] = events;
  invariant(event !== undefined, 'each user has an event');
  return event;
}

async function tryUser(work: Work, index: number): Promise<Outcome> {
  const refusal = await probe(work.client, work.plan);
  if (refusal !== null) return failed({ action: 'other', targetId: null, attributes: [] }, refusal);
  const opened = openCase(work, index);
  const { standing } = opened;
  if (standing === 'active' || opened.intent.kind === 'skip') return provisionUser(work, opened);
  return skipped(
    work.state.links.get(index).targetId,
    `On-demand provisioning does not disable or delete users: the user is ${standing}.`,
  );
}
