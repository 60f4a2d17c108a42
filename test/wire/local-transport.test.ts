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

/** A schema whose one field answers through the function given. */
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
  it('answers with the data, and gives resolvers the caller’s context', async () => {
    const { transport } = transportOf((times, context) => `${JSON.stringify(context)} x ${times}`);

    const result = await transport.send(greetOperation, { times: 3 }, caller);

    expect(result).toEqual({ data: { greet: '{"who":"t"} x 3' }, error: null });
  });

  it('hands a fault on with its code and field', async () => {
    const { transport, defects } = transportOf(() => {
      throw new Fault('FIELD_REQUIRED', 'Give a userName.', 'userName');
    });

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toEqual({ code: 'FIELD_REQUIRED', message: 'Give a userName.', field: 'userName' });
    expect(defects).toEqual([]);
  });

  it('reports a fault that something else caused, since only the cause tells the operator what to mend', async () => {
    const fault = new Fault('UNAVAILABLE', 'Try again.', undefined, { cause: new Error('no such role') });
    const { transport, defects } = transportOf(() => Promise.reject(fault));

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toEqual({ code: 'UNAVAILABLE', message: 'Try again.', field: null });
    expect(defects).toEqual([fault]);
  });

  it('tells nothing of a defect, but reports it whole', async () => {
    const defect = new Error('secret detail');
    const { transport, defects } = transportOf(() => Promise.reject(defect));

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: expect.not.stringContaining('secret') });
    expect(defects).toEqual([defect]);
  });

  it('calls variables that do not suit BAD_USER_INPUT', async () => {
    const { transport, defects } = transportOf(() => 'hello');

    const { error } = await transport.send(greetOperation, { times: 'many' }, caller);

    expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(defects).toEqual([]);
  });

  it('says TIMED_OUT when the answer takes too long', async () => {
    const { transport } = transportOf(() => new Promise(() => {}), 20);

    const { error } = await transport.send(greetOperation, {}, caller);

    expect(error).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('does not reject when an operation does not suit the schema, and reports the defect', async () => {
    const { transport, defects } = transportOf(() => 'hello');

    const { error } = await transport.send({ ...greetOperation, text: '{ nobody }' }, {}, caller);

    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(defects).toHaveLength(1);
  });
});
