import { printAttributePath } from '../protocol/attribute-path-text.ts';
import { isMessage } from '../protocol/message.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';

const CONDITION = /\[.*\]/s;

/** The attributes that a PATCH names, each once, without conditions: those may hold values. */
export function patchedAttributes(operations: readonly PatchOperation[]): string[] {
  return [...new Set(operations.flatMap(namesOf))];
}

function namesOf({ path, value }: PatchOperation): string[] {
  if (path) return [printAttributePath(path.path)];
  return isMessage(value) ? Object.keys(value).map((key) => key.replace(CONDITION, '')) : [];
}
