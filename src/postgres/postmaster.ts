import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Level, Logger } from 'pino';
import type { Owner } from './launch.ts';

export interface PostmasterOptions {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** `null` for the user of this process. */
  readonly owner: Owner | null;
  readonly logger: Logger;
}

/** The server ended before it accepted connections; the message is the server's. */
export class PostmasterEnded extends Error {
  override readonly name = 'PostmasterEnded';
}

/** The limit on a fast shutdown; then follows an immediate one. */
const STOP_TIMEOUT_MS = 60_000;

/** Severities that do not belong to a statement; FATAL ends one connection, or a start. */
const LEVELS: Readonly<Record<string, Level>> = { LOG: 'info', FATAL: 'warn', PANIC: 'error' };

const READY = 'database system is ready to accept connections';

/** The main process of a PostgreSQL server: a child process in a session of its own, without the terminal's signals. */
export class Postmaster {
  /** Resolves when the server accepts connections; rejects with `PostmasterEnded` when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the server and its child processes have ended, for any reason. */
  readonly ended: Promise<void>;

  readonly #child: ChildProcess;
  readonly #logger: Logger;
  #isReady = false;
  #hasLogged = false;
  #lastFailure = 'no reason given';

  /** @throws Error of Node when the system cannot start another process */
  constructor({ command: [program = '', ...args], environment, owner, logger }: PostmasterOptions) {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment,
      detached: true,
      ...owner,
    });
    this.#child = child;
    this.#logger = logger;
    this.ended = new Promise((resolve) => {
      child.once('close', () => resolve());
      child.on('error', ({ message }) => {
        this.#lastFailure = message;
        if (child.pid === undefined) resolve();
      });
    });
    this.ready = new Promise((resolve, reject) => {
      this.#read(child.stderr, resolve);
      void this.ended.then(() => reject(new PostmasterEnded(this.#lastFailure)));
    });
    this.ready.catch(() => undefined);
  }

  /** Whether the server accepts connections. */
  get isUp(): boolean {
    return this.#isReady && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Fast shutdown: closes connections and writes everything to the disk. */
  async stop(): Promise<void> {
    const stopped = new AbortController();
    this.#child.kill('SIGINT');
    const timeout = sleep(STOP_TIMEOUT_MS, undefined, { signal: stopped.signal }).then(
      () => this.kill(),
      () => undefined,
    );
    await this.ended;
    stopped.abort();
    await timeout;
  }

  /** Immediate shutdown: writes nothing more, and the next start recovers. */
  kill(): void {
    this.#child.kill('SIGQUIT');
  }

  /** @param stderr missing when the system had no file descriptor left */
  #read(stderr: Readable | null | undefined, onReady: () => void): void {
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      if (this.#log(line) !== READY) return;
      this.#isReady = true;
      onReady();
    });
  }

  /**
   * Logs a line of the server, and returns its message. A line without a severity is of the programs that start the
   * server when it is among the first, else a detail, a hint or a statement, which is not logged.
   */
  #log(line: string): string {
    const [, severity = '', message = ''] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
    const level = LEVELS[severity] ?? (this.#hasLogged ? null : 'warn');
    if (level === null) return '';
    this.#hasLogged ||= severity in LEVELS;
    const text = severity in LEVELS ? message : line;
    if (level !== 'info') this.#lastFailure = text;
    this.#logger[level]({ from: 'postgres' }, text);
    return text;
  }
}
