import { isMessage } from '../protocol/message.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';
import { printAttributePath } from '../schema/attribute-path.ts';

/** The request log keeps no more names. */
const MAX_NAMES = 50;

/** The attributes that a PATCH names, each once, without conditions: those may hold values. The first 50 of them. */
export function patchedAttributes(operations: readonly PatchOperation[]): string[] {
  const names = new Set<string>();
  for (const operation of operations) {
    for (const name of namesOf(operation)) {
      names.add(name);
      if (names.size === MAX_NAMES) return [...names];
    }
  }
  return [...names];
}

function namesOf({ path, value }: PatchOperation): Iterable<string> {
  if (path) return [printAttributePath(path.path)];
  return isMessage(value) ? withoutConditions(value) : [];
}

function* withoutConditions(value: object): Iterable<string> {
  for (const key of Object.keys(value)) yield withoutCondition(key);
}

/** A condition goes from the first bracket to the last one. */
function withoutCondition(key: string): string {
  const start = key.indexOf('[');
  const end = key.lastIndexOf(']');
  return start >= 0 && start < end ? key.slice(0, start) + key.slice(end + 1) : key;
}
