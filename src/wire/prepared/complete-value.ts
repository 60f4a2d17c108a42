import { type GraphQLLeafType, GraphQLString } from 'graphql';

/** One execution of a prepared operation. */
export interface Execution {
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Completes the value of a resolver (GraphQL §6.4.3, "Value Completion"): returns the part of the response, or a
 * promise of it when a resolver is asynchronous.
 */
export type ValueCompletion = (value: unknown, execution: Execution) => unknown;

/** One field of a selection set. */
export interface PreparedField {
  /** The key in the response: the alias, or the name. */
  readonly responseKey: string;
  readonly name: string;
  /** Whether the type, or the item type of its list, is a scalar or an enum. */
  readonly isLeaf: boolean;
  readonly isNullable: boolean;
  /** The resolver; `null` when the value is the source's property of that name. */
  readonly resolve: ((source: unknown, execution: Execution) => unknown) | null;
  readonly complete: ValueCompletion;
}

/** @param path the field in an error, e.g. `User.userName` */
export function completeNonNull(complete: ValueCompletion, path: string): ValueCompletion {
  return (value, execution) => {
    const completed = complete(value, execution);
    return isPromise(completed) ? completed.then((late) => assertNonNull(late, path)) : assertNonNull(completed, path);
  };
}

function assertNonNull(completed: unknown, path: string): unknown {
  if (completed === null) throw new Error(`${path} must not be null.`);
  return completed;
}

export function completeList(complete: ValueCompletion): ValueCompletion {
  return (values, execution) => {
    if (isNull(values)) return null;
    const completed: unknown[] = [];
    let isAsync = false;
    for (const value of values as Iterable<unknown>) {
      // Long lists release their items in slices, as promises.
      const item = isPromise(value) ? value.then((late) => complete(late, execution)) : complete(value, execution);
      isAsync ||= isPromise(item);
      completed.push(item);
    }
    return isAsync ? Promise.all(completed) : completed;
  };
}

export function completeLeaf(type: GraphQLLeafType): ValueCompletion {
  if (type === GraphQLString) {
    return (value) => (typeof value === 'string' ? value : serialize(type, value));
  }
  return (value) => serialize(type, value);
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  return isNull(value) ? null : type.serialize(value);
}

/** @param fields in the order of the response */
export function completeObject(fields: readonly PreparedField[]): ValueCompletion {
  const isSync = fields.every(({ isLeaf, resolve }) => isLeaf && resolve === null);
  return isSync ? completeLeaves(fields) : completeBranches(fields);
}

/** A function of its own: V8 copies objects faster where it meets only a few shapes. */
function completeLeaves(fields: readonly PreparedField[]): ValueCompletion {
  const template = templateOf(fields);
  return (source, execution) => {
    if (isNull(source)) return null;
    const completed = { ...template };
    for (const { responseKey, name, isNullable, complete } of fields) {
      const value = (source as Readonly<Record<string, unknown>>)[name];
      if (isNullable && isNull(value)) continue;
      const result = complete(value, execution);
      if (result !== null) completed[responseKey] = result;
    }
    return completed;
  };
}

function completeBranches(fields: readonly PreparedField[]): ValueCompletion {
  const template = templateOf(fields);
  return (source, execution) => {
    if (isNull(source)) return null;
    const completed = { ...template };
    let pending: Promise<unknown> | null = null;
    for (const { responseKey, name, isNullable, resolve, complete } of fields) {
      const value = resolve === null ? (source as Readonly<Record<string, unknown>>)[name] : resolve(source, execution);
      // Most fields of most users are null, and the template has that value.
      if (isNullable && isNull(value)) continue;
      const result = isPromise(value) ? value.then((late) => complete(late, execution)) : complete(value, execution);
      if (isPromise(result)) {
        const assigned = result.then((late) => assign(completed, responseKey, late));
        pending = pending === null ? assigned : Promise.all([pending, assigned]);
      } else if (result !== null) completed[responseKey] = result;
    }
    return pending === null ? completed : pending.then(() => completed);
  };
}

/** An object with all keys: its copies have their final V8 shape at once, while an object that grows changes shape. */
function templateOf(fields: readonly PreparedField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(({ responseKey }) => [responseKey, null]));
}

function assign(completed: Record<string, unknown>, responseKey: string, value: unknown): void {
  completed[responseKey] = value;
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
