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
    if (values === null || values === undefined) return null;
    const list: readonly unknown[] = Array.isArray(values) ? values : Array.from(values as Iterable<unknown>);
    const written = list.map((value) => write(value, run));
    return written.some(isPromise) ? Promise.all(written) : written;
  };
}

export function writeLeaf(type: GraphQLLeafType): OutputWriter {
  if (type === GraphQLString) {
    return (value) => (typeof value === 'string' ? value : serialized(type, value));
  }
  return (value) => serialized(type, value);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  return value === null || value === undefined ? null : type.serialize(value);
}

/** @param fields in the order of the answer */
export function writeObject(fields: readonly FieldWriter[]): OutputWriter {
  // A copy of what has all keys takes its final shape at once, while an object that grows is moved again and again.
  const blank: Readonly<Record<string, unknown>> = Object.fromEntries(fields.map(({ key }) => [key, null]));
  return (source, run) => {
    if (source === null || source === undefined) return null;
    const written: Record<string, unknown> = Object.assign({}, blank);
    let late: Promise<void>[] | null = null;
    for (const { key, name, resolve, write } of fields) {
      const value = resolve === null ? (source as Readonly<Record<string, unknown>>)[name] : resolve(source, run);
      const result = isPromise(value) ? value.then((settled) => write(settled, run)) : write(value, run);
      if (isPromise(result)) {
        late ??= [];
        late.push(result.then((settled) => keep(written, key, settled)));
      } else if (result !== null) written[key] = result;
    }
    return late === null ? written : Promise.all(late).then(() => written);
  };
}

function keep(written: Record<string, unknown>, key: string, value: unknown): void {
  written[key] = value;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
