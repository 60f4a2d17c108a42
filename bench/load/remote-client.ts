import { fork } from 'node:child_process';

/**
 * A client process as the runner sees it.
 *
 * @typedef {{ requests: number, errors: number, firstError: string | null, seconds: number, p50: number, p95: number,
 *   p99: number }} Measured
 */
export class RemoteClient {
  #child;
  #last = 0;
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();

  /** @param {string} module what the process runs, of this folder */
  constructor(module = 'client.ts') {
    this.#child = fork(new URL(module, import.meta.url));
    this.#child.on(
      'message',
      (/** @type {{ id: number, result?: unknown, error?: string }} */ { id, result, error }) => {
        const { resolve, reject } = this.#waiting.get(id) ?? {};
        this.#waiting.delete(id);
        if (error === undefined) resolve?.(result);
        else reject?.(new Error(error));
      },
    );
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The client has ended.'));
    });
  }

  get pid() {
    return this.#child.pid ?? 0;
  }

  /** @template Result @param {string} command @param {object} message @returns {Promise<Result>} */
  ask(command, message) {
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers();
    this.#waiting.set(id, { resolve, reject });
    this.#child.send({ id, command, ...message });
    return promise;
  }

  close() {
    if (this.#child.connected) this.#child.disconnect();
  }
}
