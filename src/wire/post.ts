import type { Dispatcher } from 'undici';

/** A request that is posted. */
export interface Posted {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * Posts and answers the text that comes back, whatever its status. The handler is given to undici as it is, since the
 * streams, signals and promises of its `request` take as long as all the rest of the way.
 *
 * @throws `late` when the answer is not there after `timeoutMs`; an error of undici when the connection is lost
 */
export function post(dispatcher: Dispatcher, posted: Posted, { timeoutMs, late }: Deadline): Promise<string> {
  return new Promise((resolve, reject) => {
    const reply = new Reply(resolve, reject);
    reply.timer = setTimeout(() => reply.giveUp(late), timeoutMs);
    dispatcher.dispatch({ method: 'POST', ...posted }, reply);
  });
}

/** How long to wait, and what to fail with then. */
export interface Deadline {
  readonly timeoutMs: number;
  readonly late: Error;
}

class Reply implements Dispatcher.DispatchHandler {
  timer: NodeJS.Timeout | undefined;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #reason: Error | null = null;

  constructor(
    private readonly resolve: (text: string) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** Also before there is a connection for it: then it is never sent. */
  giveUp(reason: Error): void {
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason !== null) controller.abort(this.#reason);
  }

  onResponseStart(): void {}

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    const [first, ...others] = this.#chunks;
    this.resolve(first === undefined ? '' : (others.length === 0 ? first : Buffer.concat(this.#chunks)).toString());
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.timer);
    this.reject(error);
  }
}
