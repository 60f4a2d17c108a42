import { type GraphQLLeafType, GraphQLString } from 'graphql';

/** What one run of a prepared operation carries through all its fields. */
export interface Run {
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Turns what a resolver answered into what the operation answers: at once, or as a promise when a resolver takes time. */
export type OutputWriter = (value: unknown, run: Run) => unknown;

/** One field of an object, as the operation asks for it. */
export interface FieldWriter {
  /** The name under which it is answered. */
  readonly key: string;
  /** Whether what it answers is a value or has fields of its own; a list is what its items are. */
  readonly kind: 'LEAF' | 'BRANCH';
  /** Whether the schema lets it say nothing. */
  readonly isNullable: boolean;
  /** What the source has to say: a value or the promise of one; `null` when its property of that name says it. */
  readonly resolve: ((source: unknown, run: Run) => unknown) | null;
  readonly name: string;
  readonly write: OutputWriter;
}

/** @param path names the field in an error, e.g. `User.userName` */
export function writeNonNull(write: OutputWriter, path: string): OutputWriter {
  return (value, run) => {
    const written = write(value, run);
    if (written === null) throw new Error(`${path} must not be null.`);
    return isPromise(written) ? written.then((settled) => refuseNull(settled, path)) : written;
  };
}

function refuseNull(written: unknown, path: string): unknown {
  if (written === null) throw new Error(`${path} must not be null.`);
  return written;
}

export function writeList(write: OutputWriter): OutputWriter {
  return (values, run) => {
    if (isNull(values)) return null;
    const written: unknown[] = [];
    let isLate = false;
    for (const value of values as Iterable<unknown>) {
      // A long list hands its elements out by and by.
      const item = isPromise(value) ? value.then((settled) => write(settled, run)) : write(value, run);
      isLate ||= isPromise(item);
      written.push(item);
    }
    return isLate ? Promise.all(written) : written;
  };
}

export function writeLeaf(type: GraphQLLeafType): OutputWriter {
  if (type === GraphQLString) {
    return (value) => (typeof value === 'string' ? value : serialized(type, value));
  }
  return (value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  return isNull(value) ? null : type.serialize(value);
}

/** @param fields in the order of the answer */
export function writeObject(fields: readonly FieldWriter[]): OutputWriter {
  return fields.every(isLeaf) ? writeLeaves(fields) : writeBranches(fields);
}

/** A field that is there at once, as most are. */
function isLeaf({ kind, resolve }: FieldWriter): boolean {
  return kind === 'LEAF' && resolve === null;
}

/** Apart from the other objects, since the engine makes copies of a few shapes in one place far faster than of many. */
function writeLeaves(fields: readonly FieldWriter[]): OutputWriter {
  const blank = blankOf(fields);
  return (source, run) => {
    if (isNull(source)) return null;
    const written = { ...blank };
    for (const { key, name, isNullable, write } of fields) {
      const value = (source as Readonly<Record<string, unknown>>)[name];
      if (isNullable && isNull(value)) continue;
      const result = write(value, run);
      if (result !== null) written[key] = result;
    }
    return written;
  };
}

function writeBranches(fields: readonly FieldWriter[]): OutputWriter {
  const blank = blankOf(fields);
  return (source, run) => {
    if (isNull(source)) return null;
    const written = { ...blank };
    let late: Promise<unknown> | null = null;
    for (const { key, name, isNullable, resolve, write } of fields) {
      const value = resolve === null ? (source as Readonly<Record<string, unknown>>)[name] : resolve(source, run);
      // So are most fields of most users; the blank says it already.
      if (isNullable && isNull(value)) continue;
      const result = isPromise(value) ? value.then((settled) => write(settled, run)) : write(value, run);
      if (isPromise(result)) {
        const kept = result.then((settled) => keep(written, key, settled));
        late = late === null ? kept : Promise.all([late, kept]);
      } else if (result !== null) written[key] = result;
    }
    return late === null ? written : late.then(() => written);
  };
}

/** A copy of what has all keys takes its final shape at once, while an object that grows is moved again and again. */
function blankOf(fields: readonly FieldWriter[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(({ key }) => [key, null]));
}

function keep(written: Record<string, unknown>, key: string, value: unknown): void {
  written[key] = value;
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
