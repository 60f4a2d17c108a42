import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/boot/settings/settings.ts';
import { DAYS } from '../../../src/cli/demo/demo-history.ts';
import { prepareDemo } from '../../../src/cli/demo/prepare-demo.ts';
import { markUnfinished, removeUnfinishedHistory } from '../../../src/cli/demo/unfinished-history.ts';
import { eventually } from '../../support/eventually.ts';
import { ADMIN_TOKEN, startPart } from '../../support/product/product.ts';

const DAY_MS = 86_400_000;
const ASK = `query ($from: DateTime!, $until: DateTime!, $timeZone: String!) { enterprise(name: "acme") {
  createdAt
  countedUntil
  lastRequestAt
  users { total }
  accessTokens { name createdAt lastUsedAt revokedAt }
  activity(from: $from, until: $until, unit: DAY, timeZone: $timeZone) { created updated deactivated deleted requests refused users }
  cycles(first: 8) { nodes { startedAt requests failureShare } }
  failures(from: $from, until: $until) { status requests }
  changes(first: 1, direction: ASC) { nodes { at } }
  requests(first: 1) { nodes { at } }
} }`;

interface Month {
  readonly enterprise: {
    readonly createdAt: string;
    readonly countedUntil: string | null;
    readonly lastRequestAt: string;
    readonly users: { readonly total: number };
    readonly accessTokens: readonly Record<'name' | 'createdAt' | 'lastUsedAt' | 'revokedAt', string>[];
    readonly activity: readonly Record<'created' | 'requests' | 'users' | 'deleted', number>[];
    readonly cycles: { readonly nodes: readonly { readonly startedAt: string; readonly requests: number }[] };
    readonly failures: readonly { readonly status: number }[];
    readonly changes: { readonly nodes: readonly { readonly at: string }[] };
    readonly requests: { readonly nodes: readonly { readonly at: string }[] };
  };
}

/** A time zone where it is about noon, so that the cycles of one day, hours apart, do not fall on two. */
function noonZone(): string {
  const hours = new Date().getUTCHours() - 12;
  return `Etc/GMT${hours < 0 ? '-' : '+'}${Math.abs(hours)}`;
}

describe('a month of demonstration data', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'xm-directory-month-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const settingsOf = (environment = {}) =>
    readSettings('all', { DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0', ...environment });
  const prepare = (onDay: (day: number, stop: () => void) => void = () => {}, environment = {}) => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const settings = settingsOf(environment);
    return prepareDemo({ settings, signal, onDay: (day) => onDay(day, () => stopping.abort()), onFatal: throwIt });
  };
  const daysAgo = (at: string) => (Date.now() - Date.parse(at)) / DAY_MS;

  it('is removed when it was interrupted, and generated at the next start', async () => {
    expect(await prepare((day, stop) => day === 3 && stop())).toBe('stopped');
    expect(readdirSync(dataDir).filter((name) => /pgdata|demo|admin-token/.test(name))).toEqual([]);

    const days: number[] = [];
    expect(await prepare((day) => days.push(day))).toBe('made');
    expect([...new Set(days)]).toEqual(Array.from({ length: DAYS }, (_, day) => day + 1));

    const product = await startPart({ DATA_DIR: dataDir });
    const until = new Date().toISOString();
    const from = new Date(Date.now() - (DAYS + 1) * DAY_MS).toISOString();
    const ask = async () => (await product.graphql<Month>(ASK, { from, until, timeZone: noonZone() })).data.enterprise;
    const month = await eventually(ask, ({ countedUntil }) => countedUntil === null);
    await product.close();

    expect(month.users.total).toBeGreaterThan(550);
    expect(month.activity.at(-1)?.users).toBe(month.users.total);
    expect(month.activity.filter(({ requests }) => requests > 0).length).toBeGreaterThanOrEqual(DAYS - 1);
    expect(month.activity.filter(({ created }) => created > 0).length).toBeGreaterThan(20);
    expect(month.failures.map(({ status }) => status)).toEqual(expect.arrayContaining([400, 404, 409]));
    for (const at of [month.createdAt, month.changes.nodes[0]?.at ?? '']) expect(daysAgo(at)).toBeCloseTo(DAYS, 0);
    expect(Math.max(...month.accessTokens.map(({ createdAt }) => daysAgo(createdAt)))).toBeCloseTo(DAYS, 0);
    const last = month.accessTokens.find(({ name }) => name === 'Entra ID, production');
    for (const at of [last?.lastUsedAt ?? '', month.lastRequestAt, month.requests.nodes[0]?.at ?? '']) {
      expect(daysAgo(at) * 24 * 60).toBeGreaterThan(10);
      expect(daysAgo(at) * 24 * 60).toBeLessThan(20);
    }
    const starts = month.cycles.nodes.map(({ startedAt }) => Date.parse(startedAt));
    const distances = starts.slice(1).map((start, place) => Math.round(((starts[place] ?? 0) - start) / 60_000));
    expect(distances).toEqual(distances.map(() => 40));

    expect(await prepare()).toBe('none');
  }, 400_000);

  it('is generated in a new database only', async () => {
    const noDay = () => {
      throw new Error('Nothing may be lived here.');
    };
    expect(await prepare(noDay, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' })).toBe('none');
    expect(await prepare(noDay, { REQUIRE_DATA: 'true', ADMIN_TOKEN })).toBe('none');
    for (const name of ['pgdata', 'pgdata.marker', 'admin-token', 'postgres', 'demo']) {
      mkdirSync(join(dataDir, name));
      expect(await prepare(noDay)).toBe('none');
      rmSync(join(dataDir, name), { recursive: true });
    }
  });

  it('is removed after the process was killed; other data is kept', async () => {
    const settings = settingsOf();
    mkdirSync(join(dataDir, 'pgdata'));
    writeFileSync(join(dataDir, 'pgdata', 'PG_VERSION'), '18');
    await removeUnfinishedHistory(settings, throwIt);
    expect(existsSync(join(dataDir, 'pgdata', 'PG_VERSION'))).toBe(true);

    await markUnfinished(settings);
    await removeUnfinishedHistory(settings, throwIt);
    expect(readdirSync(dataDir).filter((name) => /pgdata|demo/.test(name))).toEqual([]);
  });
});

function throwIt(error: Error): never {
  throw error;
}
