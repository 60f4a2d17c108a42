import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { Fault } from '../../src/kernel/fault.ts';
import type { RequestId } from '../../src/kernel/ids.ts';
import { createLocalTransport } from '../../src/wire/local-transport.ts';
import type { Caller, WireOperation } from '../../src/wire/transport.ts';

interface Greeting {
  readonly greet: string;
}

const greetOperation: WireOperation<Greeting, { times?: unknown }> = {
  name: 'Greet',
  text: 'query Greet($times: Int = 1) { greet(times: $times) }',
  isMutation: false,
};
const caller: Caller = { token: 't', requestId: '0199-id' as RequestId, permission: null, isGateway: false };

/** A schema with one field and the given resolver. */
function schemaOf(greet: (times: number, context: unknown) => unknown): GraphQLSchema {
  const schema = buildSchema('type Query { greet(times: Int): String! }');
  const field = schema.getQueryType()?.getFields().greet;
  if (field) field.resolve = (_source, { times }, context) => greet(times, context);
  return schema;
}

function transportOf(greet: (times: number, context: unknown) => unknown, timeoutMs = 1_000) {
  const defects: unknown[] = [];
  const transport = createLocalTransport({
    schema: schemaOf(greet),
    contextFor: ({ token }) => ({ who: token }),
    timeoutMs,
    onDefect: (error) => defects.push(error),
  });
  return { transport, defects };
}

describe('createLocalTransport', () => {
  it('returns the data, and gives resolvers the context of the caller', async () => {
    const { transport } = transportOf((times, context) => `${JSON.stringify(context)} x ${times}`);

    const result = await transport.send(greetOperation, { times: 3 }, caller);

    expect(result).toEqual({ data: { greet: '{"who":"t"} x 3' }, error: null });
  });

  it('returns a fault as an error with its code and field', async () => {
    const { transport, defects } = transportOf(() => {
      throw new Fault('FIELD_REQUIRED', 'Give a userName.', 'userName');
    });

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toEqual({ code: 'FIELD_REQUIRED', message: 'Give a userName.', field: 'userName' });
    expect(defects).toEqual([]);
  });

  it('reports a fault with a cause, which the operator must see', async () => {
    const fault = new Fault('UNAVAILABLE', 'Try again.', undefined, { cause: new Error('no such role') });
    const { transport, defects } = transportOf(() => Promise.reject(fault));

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toEqual({ code: 'UNAVAILABLE', message: 'Try again.', field: null });
    expect(defects).toEqual([fault]);
  });

  it('hides the message of a defect, and reports the defect', async () => {
    const defect = new Error('secret detail');
    const { transport, defects } = transportOf(() => Promise.reject(defect));

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: expect.not.stringContaining('secret') });
    expect(defects).toEqual([defect]);
  });

  it('returns BAD_USER_INPUT for variables of another type', async () => {
    const { transport, defects } = transportOf(() => 'hello');

    const { error } = await transport.send(greetOperation, { times: 'many' }, caller);

    expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(defects).toEqual([]);
  });

  it('returns TIMED_OUT for an operation that takes too long', async () => {
    const { transport } = transportOf(() => new Promise(() => {}), 20);

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('reports an operation that the schema does not have, and does not reject', async () => {
    const { transport, defects } = transportOf(() => 'hello');

    const { error } = await transport.send({ ...greetOperation, text: '{ nobody }' }, {}, caller);

    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(defects).toHaveLength(1);
  });
});
