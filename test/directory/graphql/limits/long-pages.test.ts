import { describe, expect, it } from '@jest/globals';
import { GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, graphql } from 'graphql';
import { LongPages } from '../../../../src/directory/graphql/limits/long-pages.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';

const ACME = 1 as EnterpriseId;
const GLOBEX = 2 as EnterpriseId;
const LONG = { enterpriseId: ACME, first: 1_000, response: { isAborted: () => false } };

interface Node {
  readonly id: number;
}

/** A page with a number of elements; calls `note` for each that is resolved. */
function pageOf(length: number, note: () => void = () => undefined) {
  return {
    nodes: Array.from(
      { length },
      (_, id): Node => ({
        get id() {
          note();
          return id;
        },
      }),
    ),
  };
}

const NODE = new GraphQLObjectType({ name: 'Node', fields: { id: { type: GraphQLInt } } });
const PAGE = new GraphQLObjectType({ name: 'Page', fields: { nodes: { type: new GraphQLList(NODE) } } });

/** A schema with the field `page`, which a document can select under several aliases. */
function schemaOf(page: () => Promise<unknown>) {
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { page: { type: PAGE, resolve: page } } }),
  });
}

describe('LongPages', () => {
  it('resolves few elements per turn, however many pages a document has', async () => {
    const pages = new LongPages(60_000);
    const perTurn = new Map<number, number>();
    let turn = 0;
    const note = () => perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
    const tick = () => {
      turn += 1;
      if (turn < 2_000) setImmediate(tick);
    };
    setImmediate(tick);
    const schema = schemaOf(() => pages.answer(LONG, async () => pageOf(1_000, note)));
    const source = `{ ${Array.from({ length: 10 }, (_, at) => `p${at}: page { nodes { id } }`).join(' ')} }`;

    const { data, errors } = await graphql({ schema, source });

    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).map((page) => (page as { nodes: Node[] }).nodes.length)).toEqual(
      Array(10).fill(1_000),
    );
    // A slice of the current page, and the first slices of the pages that begin.
    expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(75);
  });

  it('reads two long pages of an enterprise at a time, and those of others concurrently', async () => {
    const pages = new LongPages(60_000);
    const begun: EnterpriseId[] = [];
    const ends: (() => void)[] = [];
    const ask = (enterprise: EnterpriseId) =>
      pages.answer({ ...LONG, enterpriseId: enterprise }, async () => {
        begun.push(enterprise);
        await new Promise<void>((end) => ends.push(end));
        return pageOf(1);
      });
    const all = [ACME, ACME, ACME, ACME, GLOBEX].map(ask);
    await new Promise(setImmediate);

    expect(begun).toEqual([ACME, ACME, GLOBEX]);
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    await Promise.all(all);
  });

  it('frees the slot of a page that fails', async () => {
    const pages = new LongPages(60_000);
    const broken = () => pages.answer(LONG, () => Promise.reject(new Error('broken')));

    for (let i = 0; i < 5; i += 1) await expect(broken()).rejects.toThrow('broken');
    await expect(pages.answer(LONG, async () => pageOf(3))).resolves.toMatchObject({ nodes: { length: 3 } });
  });

  it('drops a page whose response was aborted', async () => {
    const pages = new LongPages(60_000);
    const read: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (name: string, isGone: () => boolean) =>
      pages.answer({ ...LONG, response: { isAborted: isGone } }, async () => {
        read.push(name);
        await new Promise<void>((end) => ends.push(end));
        return pageOf(1);
      });
    const begun = [ask('one', () => false), ask('two', () => false)];
    let isGone = false;
    const gone = ask('gone', () => isGone);
    begun.push(ask('next', () => false));
    isGone = true;
    await new Promise(setImmediate);
    for (const end of ends.splice(0)) end();

    await expect(gone).rejects.toMatchObject({ code: 'TIMED_OUT' });
    for (const end of ends.splice(0)) end();
    await Promise.all(begun);

    expect(read).toEqual(['one', 'two', 'next']);
  });
});
