import type { Dispatcher } from 'undici';
import { type BatchReply, LineSplitter, NDJSON } from './batch-protocol.ts';
import { post } from './post.ts';
import { CALLER_HEADERS, type Caller } from './transport.ts';

/** One operation as JSON, who asks for it, how long they wait for the answer, and what becomes of it. */
export interface Letter {
  readonly body: string;
  readonly caller: Caller;
  readonly timeoutMs: number;
  /** Takes what comes back, read from JSON. */
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Where letters go to, and what those fail with who have waited long enough. */
export interface Address {
  readonly dispatcher: Dispatcher;
  readonly path: string;
  readonly late: Error;
  /** What proves that a gateway asks; `null` for whoever is none. */
  readonly gatewaySecret: string | null;
}

/** What is answered to none of many but to all of them. */
interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const UNANSWERED = new Error('The directory did not respond to this operation.');

/** Posts one as it is. */
export async function postOne(address: Address, letter: Letter): Promise<void> {
  const { dispatcher, path, late } = address;
  const { body, caller, timeoutMs } = letter;
  const chunks: Buffer[] = [];
  const headers = { ...headersOf(address, caller), [CALLER_HEADERS.requestId]: caller.requestId };
  try {
    await post(dispatcher, { path, headers, body }, { timeoutMs, late, onData: (chunk) => chunks.push(chunk) });
    letter.resolve(JSON.parse(Buffer.concat(chunks).toString()));
  } catch (error) {
    letter.reject(error);
  }
}

/**
 * Posts several of one caller in one request; each is answered as soon as its answer is there.
 *
 * @returns those that must be posted one by one, since the directory takes no more at once, and ran none
 */
export async function postMany(address: Address, letters: readonly [Letter, ...Letter[]]): Promise<readonly Letter[]> {
  const { dispatcher, path, late } = address;
  const open = new Set<Letter>(letters);
  let toAll: Refusal | null = null;
  const lines = new LineSplitter((line) => {
    const answer = JSON.parse(line) as BatchReply | Refusal;
    if ('place' in answer) answerOne(open, letters[answer.place], answer.reply);
    else toAll = answer;
  });
  const timers = letters.map(({ timeoutMs, reject }) => setTimeout(reject, timeoutMs, late));
  try {
    const timeoutMs = Math.max(...letters.map((letter) => letter.timeoutMs));
    const body = `[${letters.map(asked).join(',')}]`;
    const headers = headersOf(address, letters[0].caller);
    await post(dispatcher, { path, headers, body }, { timeoutMs, late, onData: (chunk) => lines.take(chunk) });
    lines.end();
    if (isRefusedUnread(toAll)) return letters;
    for (const { resolve, reject } of open) {
      if (toAll === null) reject(UNANSWERED);
      else resolve(toAll);
    }
  } catch (error) {
    for (const { reject } of open) reject(error);
  } finally {
    timers.forEach(clearTimeout);
  }
  return [];
}

function answerOne(open: Set<Letter>, letter: Letter | undefined, reply: unknown): void {
  if (letter === undefined) return;
  open.delete(letter);
  letter.resolve(reply);
}

/** As Apollo says it that takes one operation a request, and as we do of what is too large, or cannot be read. */
function isRefusedUnread(toAll: Refusal | null): boolean {
  return UNREAD.has(toAll?.errors?.[0]?.extensions?.code ?? '');
}

const UNREAD: ReadonlySet<string> = new Set(['BAD_REQUEST', 'LIMIT_EXCEEDED']);

/** One of many, as `BatchItem`. */
function asked({ body, caller }: Letter): string {
  return `{"requestId":${JSON.stringify(caller.requestId)},"operation":${body}}`;
}

function headersOf({ gatewaySecret }: Address, caller: Caller): Record<string, string> {
  const { token, permission, enterprise, isGateway } = caller;
  return {
    'content-type': 'application/json',
    accept: `application/json, ${NDJSON}`,
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(permission === null ? {} : { [CALLER_HEADERS.permission]: permission }),
    ...(enterprise === undefined ? {} : { [CALLER_HEADERS.enterprise]: encodeURIComponent(enterprise) }),
    ...(isGateway && gatewaySecret !== null ? { [CALLER_HEADERS.gatewaySecret]: gatewaySecret } : {}),
  };
}
