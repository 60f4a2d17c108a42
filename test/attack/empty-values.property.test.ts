import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, getNullableType, isInputObjectType, isListType, parse, validate } from 'graphql';
import { SETTINGS_TABLE } from '../../src/boot/settings/settings-table.ts';
import { type InputList, inputLists } from '../support/input-lists.ts';
import { mainThreadMs } from '../support/process/main-thread.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { type ProductProcess, startProcess } from '../support/product/product-process.ts';
import { temporaryFolder } from '../support/product/running-server.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const LISTS = inputLists(schema);
const MAX_BYTES = Math.min(1_048_576, Number(SETTINGS_TABLE.maxGraphqlBodyBytes.default));
/**
 * Five times what a known caller may cost in one piece: `/proc` counts in steps of 10 ms, and others use the machine.
 */
const MAX_CPU_MS = 250;

/** As many entries as a body holds. */
function bodyOf({ query, before, after }: InputList, entry: string): string {
  const head = `{"query":${JSON.stringify(query)},"variables":${before}`;
  const count = Math.floor((MAX_BYTES - head.length - after.length - 1 - entry.length) / (entry.length + 1));
  return `${head}${`${entry},`.repeat(count)}${entry}${after}}`;
}

describe('as many empty values as a body holds', () => {
  let product: ProductProcess;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    product = await startProcess({ DATA_DIR: folder.path, ADMIN_TOKEN, LOG_LEVEL: 'silent' });
  });

  afterAll(async () => {
    await product.end('SIGKILL');
    await folder.remove();
  });

  async function send(list: InputList, entry: string) {
    const pid = product.child.pid ?? 0;
    const beforeMs = mainThreadMs(pid);
    const reply = await fetch(`${product.welcome.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: bodyOf(list, entry),
    });
    const text = await reply.text();
    return { status: reply.status, text: text.slice(0, 500), cpuMs: mainThreadMs(pid) - beforeMs };
  }

  async function assertRefused(list: InputList, entry: string): Promise<void> {
    const { status, text, cpuMs } = await send(list, entry);

    const isRefused = text.includes('LIMIT_EXCEEDED') && [200, 400, 413].includes(status);
    const what = `${list.title} of ${entry}`;
    expect({ what, isRefused, said: isRefused ? '' : text }).toEqual({ what, isRefused: true, said: '' });
    expect({ what, isCheap: cpuMs < MAX_CPU_MS, cpuMs: cpuMs < MAX_CPU_MS ? 0 : cpuMs }).toMatchObject({
      isCheap: true,
    });
  }

  it('can be sent to every list of every input type', () => {
    const declared = Object.values(schema.getTypeMap()).flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => isListType(getNullableType(field.type)))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    const faults = LISTS.flatMap(({ title, query }) =>
      validate(schema, parse(query)).map(({ message }) => `${title}: ${message}`),
    );

    expect(declared.length).toBeGreaterThan(20);
    expect(LISTS.map(({ place }) => place)).toEqual(expect.arrayContaining(declared));
    expect(faults).toEqual([]);
  });

  it('is refused in every list before it costs anything', async () => {
    for (const list of LISTS) await assertRefused(list, list.empty);
  });

  it('is refused whatever the empty values are', async () => {
    const empties = fc.constantFrom('{}', '[]', 'null', '""', '0', '{"a":{}}', '[[]]');

    await fc.assert(fc.asyncProperty(fc.constantFrom(...LISTS), empties, assertRefused), { numRuns: 30 });
  });
});
