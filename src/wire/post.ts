import type { Dispatcher } from 'undici';

/** A request that is posted. */
export interface Posted {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * Posts and hands on what comes back, whatever its status, up to its end. The handler is given to undici as it is, since
 * the streams, signals and promises of its `request` take as long as all the rest of the way.
 *
 * @throws `late` when the end is not there after `timeoutMs`; an error of undici when the connection is lost
 */
export function post(dispatcher: Dispatcher, posted: Posted, { timeoutMs, late, onData }: Reception): Promise<void> {
  return new Promise((resolve, reject) => {
    const reply = new Reply(onData, resolve, reject);
    reply.timer = setTimeout(() => reply.giveUp(late), timeoutMs);
    dispatcher.dispatch({ method: 'POST', ...posted }, reply);
  });
}

/** How long to wait for an answer, what to fail with then, and who takes it as it comes. */
export interface Reception {
  readonly timeoutMs: number;
  readonly late: Error;
  readonly onData: (chunk: Buffer) => void;
}

class Reply implements Dispatcher.DispatchHandler {
  timer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #reason: Error | null = null;

  constructor(
    private readonly take: (chunk: Buffer) => void,
    private readonly resolve: () => void,
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
    this.take(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    this.resolve();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.timer);
    this.reject(error);
  }
}
