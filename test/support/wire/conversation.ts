import { randomBytes } from 'node:crypto';
import type { Permission } from '../../../src/wire/operations.generated.ts';
import type { WireCase, WireReply, WireRequest, WireStep } from './case.ts';
import { shortcomings, valueAt } from './expectation.ts';

const ROOT = '/api/scim/v2/enterprises/';

/** Where a case is played: a running product and somebody who may make enterprises in it. */
export interface Stage {
  /** Base URLs without a slash at the end; requests go to each in turn. */
  readonly urls: readonly string[];
  readonly createEnterprise: (name: string) => Promise<unknown>;
  readonly issueAccessToken: (enterprise: string, permission: Permission, name?: string) => Promise<string>;
}

/** Plays a case in two new enterprises of its own and answers all that went wrong. */
export async function play(one: WireCase, stage: Stage): Promise<string[]> {
  const conversation = await begin(stage);
  const faults: string[] = [];
  for (const request of one.setup) {
    const reply = await conversation.send(request);
    if (reply.status >= 400) faults.push(`set-up ${request.method} answered ${reply.status}: ${reply.text}`);
  }
  for (const step of [one, ...(one.expect.then ?? [])]) faults.push(...(await conversation.judge(step)));
  return faults;
}

async function begin(stage: Stage) {
  const run = randomBytes(4).toString('hex');
  const acme = `acme_${run}`;
  const other = `my_corporation_${run}`;
  await Promise.all([stage.createEnterprise(acme), stage.createEnterprise(other)]);
  const known = new Map([
    ['token', await stage.issueAccessToken(acme, 'USER_PROVISIONING')],
    ['token.my_corporation', await stage.issueAccessToken(other, 'USER_PROVISIONING')],
    ['token.acme.manage_users_only', await stage.issueAccessToken(acme, 'MANAGE_USERS')],
  ]);
  return new Conversation(
    stage.urls,
    new Map([
      ['acme', acme],
      ['my_corporation', other],
    ]),
    known,
  );
}

/** Sends requests in order and remembers what the replies told. */
class Conversation {
  private sent = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly enterprises: ReadonlyMap<string, string>,
    private readonly known: Map<string, string>,
  ) {}

  async judge(step: WireStep): Promise<string[]> {
    const reply = await this.send(step.request);
    return shortcomings(reply, this.filled(step.expect)).map((fault) => `${step.request.method}: ${fault}`);
  }

  async send(raw: WireRequest): Promise<WireReply> {
    const request = this.filled(raw);
    const body = request.rawBody ?? (request.body === undefined ? null : JSON.stringify(request.body));
    const answer = await fetch(this.address(request), {
      method: request.method,
      headers: this.headers(request, body),
      body,
    });
    const text = await answer.text();
    const reply = { status: answer.status, headers: answer.headers, text, body: parsed(text) };
    for (const [name, path] of Object.entries(request.capture ?? {}))
      this.known.set(name, String(valueAt(reply.body, path)));
    return reply;
  }

  private address({ path, absolutePath }: WireRequest): string {
    const whole = absolutePath ?? `${ROOT}acme${path}`;
    const named = /^\/api\/scim\/v2\/enterprises\/(acme|my_corporation)(?=[/?]|$)/;
    const url = this.urls[this.sent++ % this.urls.length];
    return url + whole.replace(named, (_, name: string) => ROOT + this.enterprises.get(name));
  }

  private headers(request: WireRequest, body: string | null): Headers {
    const headers = new Headers({
      authorization: `Bearer ${this.known.get('token')}`,
      accept: 'application/scim+json',
    });
    if (body !== null) headers.set('content-type', 'application/scim+json');
    for (const [name, value] of Object.entries(request.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    return headers;
  }

  private filled<Value>(value: Value): Value {
    const inner = (name: string) => JSON.stringify(this.known.get(name) ?? '').slice(1, -1);
    return JSON.parse(JSON.stringify(value).replace(/\{\{([^}]+)\}\}/g, (_, name: string) => inner(name)));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
