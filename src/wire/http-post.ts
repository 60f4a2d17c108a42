import type { Dispatcher } from 'undici';

export interface PostRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** How a response is awaited and received. */
export interface PostOptions {
  readonly timeoutMs: number;
  /** The error when the response has not ended in time. */
  readonly timeoutError: Error;
  readonly onData: (chunk: Buffer) => void;
}

/**
 * Sends a POST and resolves at the end of the response, whatever its status. Implements undici's handler directly: the
 * streams, signals and promises of undici's `request` take as much time as the rest of the transport.
 *
 * @throws the `timeoutError` after `timeoutMs`; an error of undici when the connection is lost
 */
export function post(dispatcher: Dispatcher, request: PostRequest, options: PostOptions): Promise<void> {
  const { timeoutMs, timeoutError, onData } = options;
  return new Promise((resolve, reject) => {
    const handler = new ResponseHandler(onData, resolve, reject);
    handler.timer = setTimeout(() => handler.abort(timeoutError), timeoutMs);
    dispatcher.dispatch({ method: 'POST', ...request }, handler);
  });
}

class ResponseHandler implements Dispatcher.DispatchHandler {
  timer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #abortReason: Error | null = null;

  constructor(
    private readonly receive: (chunk: Buffer) => void,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** A request that is still queued for a connection is never sent. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    this.#controller?.abort(reason);
    this.reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortReason !== null) controller.abort(this.#abortReason);
  }

  onResponseStart(): void {}

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.receive(chunk);
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
