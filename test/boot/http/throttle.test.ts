import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { COSTS, createThrottle, type Throttle } from '../../../src/boot/http/throttle.ts';
import { TokenBucketLimiter } from '../../../src/boot/http/token-bucket-limiter.ts';
import { type CallerThrottle, throttleCaller } from '../../../src/directory/http/request-middleware.ts';
import { pendingResponse } from '../../../src/wire/http-response.ts';
import { openFacade } from '../../scim/http/facade.ts';
import { eventually } from '../../support/eventually.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A throttle with a clock that the test moves. */
function createFixture(unitsPerSecond: number, maxConcurrent = 32) {
  let nowMs = 0;
  let sweep: () => void = () => undefined;
  const schedule = (work: () => void) => {
    sweep = work;
  };
  const limiter = new TokenBucketLimiter({
    unitsPerSecond,
    maxConcurrent,
    nowMs: () => nowMs,
    schedule,
  });
  const counted: string[] = [];
  const throttle = createThrottle({
    limiter,
    countOutcome: (endpoint, outcome) => counted.push(`${endpoint} ${outcome}`),
    maxWorkMs: 60_000,
  });
  const pass = (ms: number) => {
    nowMs += ms;
    sweep();
  };
  return { limiter, throttle, counted, pass };
}

/** A `/graphql` with a response of so many bytes. */
async function openGraphql(throttle: Throttle, { bytes = 10, isGateway = false, delay = Promise.resolve() } = {}) {
  const app = express();
  app.use((_request, response, next) => {
    response.locals.caller = { token: 't', isGateway };
    response.locals.budgetKey = 't';
    next();
  });
  const throttleFor: CallerThrottle = ({ key, response, isGateway }, onDecision) =>
    throttle(
      { endpoint: 'graphql', key, response, costOf: isGateway ? COSTS.gatewayRequest : COSTS.graphqlDocument },
      onDecision,
    );
  app.post('/graphql', throttleCaller(throttleFor), async (_request, response) => {
    await delay;
    response.json({ data: 'x'.repeat(bytes) });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const post = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', body: '{}' });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as object };
  };
  return { port, post };
}

async function openScim(throttle: Throttle) {
  const facade = await openFacade({
    throttle: ({ isForPage, ...request }, onDecision) =>
      throttle({ ...request, endpoint: 'scim', costOf: isForPage ? COSTS.scimPage : COSTS.scimUser }, onDecision),
  });
  closers.push(() => facade.close());
  return facade;
}

/** Resolves when so many requests wait. */
const untilWaiting = (limiter: TokenBucketLimiter, count: number) =>
  eventually(
    async () => limiter.waiting,
    (waiting) => waiting === count,
  );

/** A cost is charged just after the response. */
const untilPaid = () => wait(20);

const REQUEST = { headers: {}, socket: { bytesRead: 0, bytesWritten: 0 } };

/** A request for a page whose client disconnects before the response is ended. */
function disconnectedRequest(throttle: Throttle) {
  const response = Object.assign(new EventEmitter(), {
    req: REQUEST,
    statusCode: 200,
    locals: {},
    end: () => response,
  });
  throttle({ endpoint: 'scim', key: 't', response: response as never, costOf: COSTS.scimPage }, () => undefined);
  response.emit('close');
  return response;
}

describe('the throttle of GraphQL', () => {
  it('delays requests over the limit instead of refusing them', async () => {
    const { limiter, throttle, counted, pass } = createFixture(2);
    const { post } = await openGraphql(throttle);
    const all = Promise.all([post(), post(), post(), post()]);
    await untilWaiting(limiter, 2);

    pass(1_000);

    expect((await all).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(counted).toEqual(['graphql waited', 'graphql waited']);
  });

  it('answers 429 with `Retry-After` after five seconds, by the size of the responses', async () => {
    const { limiter, throttle, counted, pass } = createFixture(10);
    const { post } = await openGraphql(throttle, { bytes: 1_000_000 });
    await post();
    await untilPaid();

    const late = post();
    await untilWaiting(limiter, 1);
    pass(5_000);

    const { status, headers, body } = await late;
    expect(status).toBe(429);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    // A million bytes cost 122 units, the request 1, and the bucket had 10: of 113 missing units 50 were refilled.
    expect(headers.get('retry-after')).toBe('7');
    expect(counted).toEqual(['graphql refused']);
  });

  it('charges a gateway only for large responses, because it charges each request itself', async () => {
    const { throttle, counted } = createFixture(1);
    const { post } = await openGraphql(throttle, { isGateway: true });

    for (let i = 0; i < 20; i += 1) {
      expect((await post()).status).toBe(200);
      await untilPaid();
    }
    expect(counted).toEqual([]);
  });

  it('answers 503 when the earlier requests of the token are not complete within five seconds', async () => {
    const { limiter, throttle, pass } = createFixture(100, 1);
    let answer: () => void = () => undefined;
    const delay = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { post } = await openGraphql(throttle, { delay });
    const first = post();
    await untilPaid();
    const second = post();
    await untilWaiting(limiter, 1);
    pass(5_000);

    expect(await second).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } });
    answer();
    expect((await first).status).toBe(200);
  });

  it('removes a request from the queue when its client disconnects', async () => {
    const { limiter, throttle, counted } = createFixture(1);
    const { port, post } = await openGraphql(throttle);
    await post();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}');
    await untilWaiting(limiter, 1);

    socket.destroy();

    await untilWaiting(limiter, 0);
    expect(counted).toEqual(['graphql left']);
  });
});

describe('the throttle of SCIM', () => {
  it('delays requests over the limit before it sends an operation', async () => {
    const { limiter, throttle, counted, pass } = createFixture(1);
    const facade = await openScim(throttle);
    const all = Promise.all([facade.send('GET', '/Users/1'), facade.send('GET', '/Users/1')]);
    await untilWaiting(limiter, 1);
    const asked = facade.directory.operations.filter((name) => name === 'User');

    pass(1_000);

    expect((await all).map(({ status }) => status)).toEqual([200, 200]);
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(counted).toEqual(['scim waited']);
  });

  it('answers 429 with `Retry-After` after five seconds, by the size of a page', async () => {
    const { limiter, throttle, counted, pass } = createFixture(2);
    const facade = await openScim(throttle);
    const { users } = (facade.directory.answers.Users as { enterprise: { users: { nodes: object[] } } }).enterprise;
    const [user] = users.nodes;
    facade.directory.answers.Users = { enterprise: { users: { total: 1_000, nodes: Array(1_000).fill(user) } } };
    const page = await facade.send('GET', '/Users?count=1000');
    await untilPaid();

    const late = facade.send('GET', '/Users/1');
    await untilWaiting(limiter, 1);
    pass(5_000);

    const { status, headers, body } = await late;
    expect(page.body.Resources).toHaveLength(1_000);
    expect(status).toBe(429);
    expect(body.status).toBe('429');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(1);
    expect(counted).toEqual(['scim refused']);
  });

  it('charges at most four units for a response with one user, and request bodies by 8 KB', () => {
    expect(COSTS.scimUser({ received: 8_000, sent: 900, isUnanswered: false })).toBe(1);
    expect(COSTS.scimUser({ received: 0, sent: 1_000_000, isUnanswered: false })).toBe(4);
    expect(COSTS.scimUser({ received: 81_920, sent: 900, isUnanswered: false })).toBe(11);
  });

  it('charges a disconnected client for work that continues', () => {
    const gone = { received: 0, sent: 0, isUnanswered: true };

    expect([COSTS.scimPage(gone), COSTS.graphqlDocument(gone)]).toEqual([101, 101]);
  });

  it('keeps the slot of a disconnected client until its work ends', () => {
    const { limiter, throttle } = createFixture(200, 1);
    const gone = disconnectedRequest(throttle);
    const decisions: unknown[] = [];

    limiter.acquire('t', (refusal) => decisions.push(refusal));
    const meanwhile = decisions.length;
    gone.end();

    expect(meanwhile).toBe(0);
    expect(decisions).toEqual([null]);
  });

  it('charges for the bytes of profiles read, also for a disconnected client', () => {
    const { limiter, throttle } = createFixture(10, 1);
    const gone = disconnectedRequest(throttle);
    const decisions: unknown[] = [];

    pendingResponse(gone as never).countRead(8_192_000);
    gone.end();
    limiter.acquire('t', (refusal) => decisions.push(refusal));

    expect(decisions).toEqual([]);
    expect(limiter.waiting).toBe(1);
  });

  it('takes no slot for a client that disconnected during authentication', () => {
    const { limiter, throttle } = createFixture(100, 1);
    const gone = { closed: true, destroyed: true, req: { socket: {}, headers: {} }, once: () => gone };
    const decisions: unknown[] = [];

    throttle({ endpoint: 'scim', key: 't', response: gone as never, costOf: COSTS.scimUser }, () =>
      decisions.push('gone'),
    );
    limiter.acquire('t', (refusal) => decisions.push(refusal));

    expect(decisions).toEqual([null]);
  });
});
