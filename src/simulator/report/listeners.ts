import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';

/** One listener that passes everything on to several, in their order. */
export function allOf(listeners: readonly ProvisioningListener[]): ProvisioningListener {
  return {
    cycleBegins(cycle) {
      for (const listener of listeners) listener.cycleBegins?.(cycle);
    },
    exchanged(exchange) {
      for (const listener of listeners) listener.exchanged?.(exchange);
    },
    provisioned(event) {
      for (const listener of listeners) listener.provisioned?.(event);
    },
    cycleEnds(cycle) {
      for (const listener of listeners) listener.cycleEnds?.(cycle);
    },
  };
}
