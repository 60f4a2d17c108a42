import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Level, Logger } from 'pino';
import type { Owner } from './launch.ts';

/** What is run, as whom, and who hears of it. */
export interface PostmasterOptions {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** `null`: as this process's own user. */
  readonly owner: Owner | null;
  readonly logger: Logger;
}

/** The server has ended before it took connections; its own words tell why. */
export class PostmasterEnded extends Error {
  override readonly name = 'PostmasterEnded';
}

/** How long a server may take to end in order before it is ended at once, from which the next start recovers. */
const STOP_MS = 60_000;

/** The severities of what is no statement's; what is fatal ends one connection, or a start. */
const LEVELS: Readonly<Record<string, Level>> = { LOG: 'info', FATAL: 'warn', PANIC: 'error' };

const READY = 'database system is ready to accept connections';

/** The first process of a PostgreSQL server, a child of ours that no signal of a terminal reaches. */
export class Postmaster {
  /** Settles when it takes connections; rejects with `PostmasterEnded` when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, for whatever reason, and no process that it started is left. */
  readonly ended: Promise<void>;

  readonly #child: ChildProcess;
  readonly #logger: Logger;
  #isReady = false;
  #hasLogged = false;
  #lastFailure = 'no reason given';

  /** @throws Error of Node when the system refuses another process */
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

  /** Whether it takes connections. */
  get isUp(): boolean {
    return this.#isReady && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** PostgreSQL's fast shutdown: connections are closed, everything is on the disk. */
  async stop(): Promise<void> {
    const inTime = new AbortController();
    this.#child.kill('SIGINT');
    const late = sleep(STOP_MS, undefined, { signal: inTime.signal }).then(
      () => this.kill(),
      () => undefined,
    );
    await this.ended;
    inTime.abort();
    await late;
  }

  /** PostgreSQL's immediate shutdown: nothing more is written, the next start recovers. */
  kill(): void {
    this.#child.kill('SIGQUIT');
  }

  /** @param stderr missing where the system had no descriptor left for it */
  #read(stderr: Readable | null | undefined, onReady: () => void): void {
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      if (this.#log(line) !== READY) return;
      this.#isReady = true;
      onReady();
    });
  }

  /**
   * Puts a line of the server into our log, and answers what it says. What comes before its first line, without a
   * severity, is of the programs that start it; what comes later is a detail, a hint or a statement, and left out.
   */
  #log(line: string): string {
    const [, severity = '', words = ''] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
    const level = LEVELS[severity] ?? (this.#hasLogged ? null : 'warn');
    if (level === null) return '';
    this.#hasLogged ||= severity in LEVELS;
    const told = severity in LEVELS ? words : line;
    if (level !== 'info') this.#lastFailure = told;
    this.#logger[level]({ from: 'postgres' }, told);
    return told;
  }
}
