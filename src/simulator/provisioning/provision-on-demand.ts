import { invariant } from '../../kernel/invariant.ts';
import { CycleRecorder } from './cycle/cycle-recorder.ts';
import type { ProvisioningContext } from './provisioning-context.ts';
import type { ProvisioningEvent, ProvisioningListener } from './provisioning-listener.ts';
import { catchMappingError, failed, type Outcome, skipped } from './reconcile/outcome.ts';
import { evaluateUser, provisionUser } from './reconcile/provision-user.ts';
import { probe } from './test-connection.ts';

/**
 * Provisions one user now. As in Entra, this does not disable or delete users and does not send roles:
 * https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand
 */
export async function provisionOnDemand(
  context: ProvisioningContext & { readonly kind: 'onDemand' },
  index: number,
  listener: ProvisioningListener,
): Promise<ProvisioningEvent> {
  const events: ProvisioningEvent[] = [];
  const provisioned = (event: ProvisioningEvent) => {
    events.push(event);
    listener.provisioned?.(event);
  };
  const recorder = new CycleRecorder(context, { listener: { provisioned }, ids: new Map() });
  context.state.setEscrow(index, null);
  recorder.record({ index, user: context.source.at(index) }, await catchMappingError(() => tryUser(context, index)));
  context.state.save();
  const [event] = events;
  invariant(event !== undefined, 'each user has an event');
  return event;
}

async function tryUser(context: ProvisioningContext, index: number): Promise<Outcome> {
  const refusal = await probe(context.client, context.mapping);
  if (refusal !== null) return failed({ action: 'other', targetId: null, attributes: [] }, refusal);
  const evaluation = evaluateUser(context, index);
  const { lifecycleState } = evaluation;
  if (lifecycleState === 'active' || evaluation.intent.kind === 'skip') return provisionUser(context, evaluation);
  return skipped(
    context.state.links.get(index).targetId,
    `On-demand provisioning does not disable or delete users: the user is ${lifecycleState}.`,
  );
}
