import { type ChildProcess, fork } from 'node:child_process';
import { z } from 'zod';

const REPLY = z.object({ id: z.number(), result: z.unknown().optional(), error: z.string().optional() });

/**
 * A process that sends requests, as the benchmark sees it: it is given commands, which `answerCommands` answers there.
 */
export class RemoteClient {
  readonly #child: ChildProcess;
  #lastId = 0;
  readonly #pending = new Map<number, PromiseWithResolvers<unknown>>();

  /** @param module what the process runs, relative to this folder */
  constructor(module = 'client.ts') {
    this.#child = fork(new URL(module, import.meta.url));
    this.#child.on('message', (message: unknown) => this.#settle(REPLY.parse(message)));
    this.#child.on('exit', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('The client has ended.'));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /**
   * Gives a command; answers its result, which the caller has to read.
   *
   * @throws Error that the command failed with
   */
  ask(command: string, message: object): Promise<unknown> {
    this.#lastId += 1;
    const pending = Promise.withResolvers<unknown>();
    this.#pending.set(this.#lastId, pending);
    this.#child.send({ id: this.#lastId, command, ...message });
    return pending.promise;
  }

  /** Ends the process. */
  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #settle({ id, result, error }: z.infer<typeof REPLY>): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error === undefined) pending?.resolve(result);
    else pending?.reject(new Error(error));
  }
}
