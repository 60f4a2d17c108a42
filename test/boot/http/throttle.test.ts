import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createHolding, type HoldToBudget, PRICES } from '../../../src/boot/http/throttle.ts';
import { WorkBudget } from '../../../src/boot/http/token-bucket-limiter.ts';
import { type HoldCaller, withinBudget } from '../../../src/directory/http/request-middleware.ts';
import { pendingResponse } from '../../../src/wire/http-response.ts';
import { openFacade } from '../../scim/http/facade.ts';
import { eventually } from '../../support/eventually.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A budget whose clock stands still until it is moved. */
function budgetOf(unitsPerSecond: number, mostAtOnce = 32) {
  let nowMs = 0;
  let sweep: () => void = () => undefined;
  const later = (work: () => void) => {
    sweep = work;
  };
  const budget = new WorkBudget({ unitsPerSecond, mostAtOnce, nowMs: () => nowMs, later });
  const counted: string[] = [];
  const hold = createHolding({
    budget,
    count: (door, held) => counted.push(`${door} ${held}`),
    longestWorkMs: 60_000,
  });
  const pass = (ms: number) => {
    nowMs += ms;
    sweep();
  };
  return { budget, hold, counted, pass };
}

/** The door of GraphQL, with an answer of so many bytes behind it. */
async function openGraphql(hold: HoldToBudget, { bytes = 10, isGateway = false, delay = Promise.resolve() } = {}) {
  const app = express();
  app.use((_request, response, next) => {
    response.locals.caller = { token: 't', isGateway };
    response.locals.account = 't';
    next();
  });
  const holdCaller: HoldCaller = ({ key, response, isGateway }, verdict) =>
    hold({ door: 'graphql', key, response, priceOf: isGateway ? PRICES.ofGateway : PRICES.ofDocument }, verdict);
  app.post('/graphql', withinBudget(holdCaller), async (_request, response) => {
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

async function openScim(hold: HoldToBudget) {
  const facade = await openFacade({
    hold: ({ isForPage, ...asking }, verdict) =>
      hold({ ...asking, door: 'scim', priceOf: isForPage ? PRICES.ofPage : PRICES.ofOneUser }, verdict),
  });
  closers.push(() => facade.close());
  return facade;
}

/** Waits until so many wait. */
const untilWaiting = (budget: WorkBudget, count: number) =>
  eventually(
    async () => budget.waiting,
    (waiting) => waiting === count,
  );

/** What is answered is paid for a moment later. */
const untilPaid = () => wait(20);

const REQUEST = { headers: {}, socket: { bytesRead: 0, bytesWritten: 0 } };

/** A client that asks for a page and goes away before its response is ended. */
function askAndGo(hold: HoldToBudget) {
  const response = Object.assign(new EventEmitter(), {
    req: REQUEST,
    statusCode: 200,
    locals: {},
    end: () => response,
  });
  hold({ door: 'scim', key: 't', response: response as never, priceOf: PRICES.ofPage }, () => undefined);
  response.emit('close');
  return response;
}

describe('the door of GraphQL', () => {
  it('lets what is over the budget wait instead of refusing it', async () => {
    const { budget, hold, counted, pass } = budgetOf(2);
    const { post } = await openGraphql(hold);
    const all = Promise.all([post(), post(), post(), post()]);
    await untilWaiting(budget, 2);

    pass(1_000);

    expect((await all).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(counted).toEqual(['graphql waited', 'graphql waited']);
  });

  it('answers 429 with `Retry-After` after five seconds, for what an answer weighed', async () => {
    const { budget, hold, counted, pass } = budgetOf(10);
    const { post } = await openGraphql(hold, { bytes: 1_000_000 });
    await post();
    await untilPaid();

    const late = post();
    await untilWaiting(budget, 1);
    pass(5_000);

    const { status, headers, body } = await late;
    expect(status).toBe(429);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    // A million bytes are 122 units beside the one of the request: 113 of them owed, of which 50 came in.
    expect(headers.get('retry-after')).toBe('7');
    expect(counted).toEqual(['graphql refused']);
  });

  it('charges a gateway, which was at a door already, for no more than what is larger than one user', async () => {
    const { hold, counted } = budgetOf(1);
    const { post } = await openGraphql(hold, { isGateway: true });

    for (let i = 0; i < 20; i += 1) {
      expect((await post()).status).toBe(200);
      await untilPaid();
    }
    expect(counted).toEqual([]);
  });

  it('says 503 when earlier requests of the token are not answered in five seconds', async () => {
    const { budget, hold, pass } = budgetOf(100, 1);
    let answer: () => void = () => undefined;
    const delay = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { post } = await openGraphql(hold, { delay });
    const first = post();
    await untilPaid();
    const second = post();
    await untilWaiting(budget, 1);
    pass(5_000);

    expect(await second).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } });
    answer();
    expect((await first).status).toBe(200);
  });

  it('forgets a client that goes away while it waits', async () => {
    const { budget, hold, counted } = budgetOf(1);
    const { port, post } = await openGraphql(hold);
    await post();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}');
    await untilWaiting(budget, 1);

    socket.destroy();

    await untilWaiting(budget, 0);
    expect(counted).toEqual(['graphql left']);
  });
});

describe('the door of SCIM', () => {
  it('lets what is over the budget wait, and asks the directory for nothing meanwhile', async () => {
    const { budget, hold, counted, pass } = budgetOf(1);
    const facade = await openScim(hold);
    const all = Promise.all([facade.send('GET', '/Users/1'), facade.send('GET', '/Users/1')]);
    await untilWaiting(budget, 1);
    const asked = facade.directory.operations.filter((name) => name === 'User');

    pass(1_000);

    expect((await all).map(({ status }) => status)).toEqual([200, 200]);
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(counted).toEqual(['scim waited']);
  });

  it('answers 429 with `Retry-After` after five seconds, for what a page weighed', async () => {
    const { budget, hold, counted, pass } = budgetOf(2);
    const facade = await openScim(hold);
    const { users } = (facade.directory.answers.Users as { enterprise: { users: { nodes: object[] } } }).enterprise;
    const [user] = users.nodes;
    facade.directory.answers.Users = { enterprise: { users: { total: 1_000, nodes: Array(1_000).fill(user) } } };
    const page = await facade.send('GET', '/Users?count=1000');
    await untilPaid();

    const late = facade.send('GET', '/Users/1');
    await untilWaiting(budget, 1);
    pass(5_000);

    const { status, headers, body } = await late;
    expect(page.body.Resources).toHaveLength(1_000);
    expect(status).toBe(429);
    expect(body.status).toBe('429');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(1);
    expect(counted).toEqual(['scim refused']);
  });

  it('charges no more than four units for the answer with one user, however large, and what is sent beyond 8 KB', () => {
    expect(PRICES.ofOneUser({ received: 8_000, sent: 900, isUnanswered: false })).toBe(1);
    expect(PRICES.ofOneUser({ received: 0, sent: 1_000_000, isUnanswered: false })).toBe(4);
    expect(PRICES.ofOneUser({ received: 81_920, sent: 900, isUnanswered: false })).toBe(11);
  });

  it('charges a client that goes away for what goes on', () => {
    const gone = { received: 0, sent: 0, isUnanswered: true };

    expect([PRICES.ofPage(gone), PRICES.ofDocument(gone)]).toEqual([101, 101]);
  });

  it('keeps the place of a client that goes away until what it asked for is done', () => {
    const { budget, hold } = budgetOf(200, 1);
    const gone = askAndGo(hold);
    const verdicts: unknown[] = [];

    budget.enter('t', (refusal) => verdicts.push(refusal));
    const meanwhile = verdicts.length;
    gone.end();

    expect(meanwhile).toBe(0);
    expect(verdicts).toEqual([null]);
  });

  it('charges for what was read, also when little of it was told, or nobody was there any more', () => {
    const { budget, hold } = budgetOf(10, 1);
    const gone = askAndGo(hold);
    const verdicts: unknown[] = [];

    pendingResponse(gone as never).countRead(8_192_000);
    gone.end();
    budget.enter('t', (refusal) => verdicts.push(refusal));

    expect(verdicts).toEqual([]);
    expect(budget.waiting).toBe(1);
  });

  it('takes no place for a client that went away while its token was looked up', () => {
    const { budget, hold } = budgetOf(100, 1);
    const gone = { closed: true, destroyed: true, req: { socket: {}, headers: {} }, once: () => gone };
    const verdicts: unknown[] = [];

    hold({ door: 'scim', key: 't', response: gone as never, priceOf: PRICES.ofOneUser }, () => verdicts.push('gone'));
    budget.enter('t', (refusal) => verdicts.push(refusal));

    expect(verdicts).toEqual([null]);
  });
});
