import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type BodySteps, drainBody, readJsonBody } from '../../src/kernel/json-body.ts';

const LIMITS = { maxBytes: 32, maxDepth: 2, maxValues: 5, maxWidth: 3 };

/** A request as far as the reader needs one. */
function requestOf(headers: Record<string, string> = {}) {
  return Object.assign(new PassThrough(), { headers }) as never as PassThrough & Parameters<typeof readJsonBody>[0];
}

function read(text: string | Uint8Array, headers?: Record<string, string>, steps?: BodySteps): Promise<unknown> {
  const request = requestOf(headers);
  request.end(text);
  return readJsonBody(request, LIMITS, steps);
}

describe('readJsonBody', () => {
  it.each([
    ['TOO_LONG', `"${'a'.repeat(40)}"`],
    ['TOO_DEEP', '[[[]]]'],
    ['TOO_MANY_VALUES', '[[1,1],[1,1]]'],
    ['TOO_WIDE', '[1,1,1,1]'],
    ['NOT_JSON', '{'],
    ['NOT_JSON', Buffer.from([0x22, 0xff, 0x22])],
  ])('refuses a body as %s', async (refusal, text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'UnreadableBody', refusal });
  });

  it('refuses a long body by its Content-Length, before any of it arrives', async () => {
    const request = requestOf({ 'content-length': '33' });

    await expect(readJsonBody(request, LIMITS)).rejects.toMatchObject({ refusal: 'TOO_LONG' });
  });

  it('refuses a body whose connection closes before its end', async () => {
    const request = requestOf();
    const body = readJsonBody(request, LIMITS);
    request.destroy();

    await expect(body).rejects.toMatchObject({ refusal: 'BROKEN_OFF' });
  });

  it.each(['identity', 'Identity , ', '', ' ,, '])('accepts the content coding "%s"', async (coding) => {
    expect(await read('[1]', { 'content-encoding': coding })).toEqual([1]);
  });

  it.each(['gzip', 'identity, br'])('refuses the content coding "%s"', async (coding) => {
    await expect(read('[1]', { 'content-encoding': coding })).rejects.toMatchObject({ refusal: 'ENCODED' });
  });

  it('parses after `begin` resolves, with the given parser', async () => {
    const steps: string[] = [];
    const begin = async (bytes: number) => void steps.push(`begin ${bytes}`);
    const parse = (text: string) => steps.push(`parse ${text}`);

    await read('[1]', {}, { begin, parse });

    expect(steps).toEqual(['begin 3', 'parse [1]']);
  });
});

describe('drainBody', () => {
  it.each([
    ['at the end of the body', (request: PassThrough) => request.end('abc')],
    ['when the client disconnects', (request: PassThrough) => request.destroy()],
    ['after the given number of bytes', (request: PassThrough) => request.write('abcdef')],
  ])('resolves %s', async (_case, act) => {
    const request = requestOf();
    const drained = drainBody(request, 5);
    act(request);

    await expect(drained).resolves.toBeUndefined();
  });
});
