import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, signIn } from '../load/browser.ts';
import { send } from '../load/send.ts';
import type { Tenant } from '../test-bed.ts';
import type { Context, Finding } from './finding.ts';

const EXPORTS = 200;
const RESPONSE_TIMEOUT_MS = 15_000;
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const COLUMNS = ['userName', 'displayName', 'title', 'emails', 'phoneNumbers', 'roles', 'organization'];
/** Names that a spreadsheet could evaluate as a formula once a character in them starts a new cell. */
const FORMULA_NAMES = ['Boss\n=1+1', 'Boss\r=1+1', 'a;=1+1', 'a\t=1+1', '=1+1', '"\n=1+1', "a'\r\n@SUM(1)"];
const FORMULA = /^[=+\-@]/;

interface Export {
  readonly url: string;
  readonly browser: Browser;
  readonly from: string;
  readonly enterprise: string;
}

interface StartedExport {
  /** The status, or why there is no response. */
  readonly summary: string;
  abort(): void;
}

/** Starts an export without reading its body. */
function startExport({ url, browser: { headers }, from, enterprise }: Export): Promise<StartedExport> {
  const { promise, resolve } = Promise.withResolvers<StartedExport>();
  const outgoing = request(
    `${url}/console/export`,
    { method: 'POST', agent: false, localAddress: from, headers },
    (incoming) => {
      incoming.on('error', () => undefined).pause();
      resolve({ summary: String(incoming.statusCode), abort: () => incoming.destroy() });
    },
  );
  const abort = () => outgoing.destroy();
  outgoing.on('error', (error) => resolve({ summary: error.message, abort }));
  outgoing.setTimeout(RESPONSE_TIMEOUT_MS, () => resolve({ summary: 'no answer', abort }));
  outgoing.end(JSON.stringify({ enterprise, columns: COLUMNS, format: 'csv' }));
  return promise;
}

/** Starts exports of a tenant, all at once; returns them once each has a response. */
async function startExports(count: number, tenant: Tenant, { bed: { url }, from }: Context) {
  const browser = await signIn(url, tenant.tokens.reader, from);
  const wanted = { url, browser, from, enterprise: tenant.name };
  return () => Promise.all(Array.from({ length: count }, () => startExport(wanted)));
}

/** The cells of a CSV file, split at every character that some program splits at. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"|([^,;\t\r\n"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function createFormulaUsers({ bed, from }: Context): Promise<void> {
  const { scim, tokens } = bed.attacker;
  for (const [index, displayName] of FORMULA_NAMES.entries()) {
    const body = JSON.stringify({ schemas: [USER], userName: `smuggled.${index}.${Date.now()}`, displayName });
    const headers = { 'content-type': 'application/scim+json' };
    await send(bed.url, { path: `${scim}/Users`, token: tokens.entra, headers, body, from });
  }
}

/** Exports of users. */
export const EXPORTED: readonly Finding[] = [
  {
    id: 'M1',
    title: `${EXPORTS} exports of one analyst that nobody reads`,
    kind: 'load',
    allows: /^(200|429|503)\b/,
    prepare: async (context) => {
      const start = await startExports(EXPORTS, context.bed.attacker, context);
      return async () => {
        const started = await start();
        await wait(context.bed.seconds * 1000);
        for (const { abort } of started) abort();
        return started.map(({ summary }) => summary);
      };
    },
  },
  {
    // Not in the short form: an export of few users ends before the next one's turn comes.
    id: 'M1',
    title: 'of these no more than two run at once',
    kind: 'behavior',
    allows: /^at most two/,
    prepare: async (context) => {
      const start = await startExports(6, context.bed.neighbour, context);
      return async () => {
        const started = await start();
        const running = started.filter(({ summary }) => summary === '200').length;
        for (const { abort } of started) abort();
        return [running <= 2 ? 'at most two' : `${running} ran`];
      };
    },
  },
  {
    id: 'M4',
    title: 'formulas behind line feeds, tabs and semicolons of a name',
    kind: 'behavior',
    isShort: true,
    allows: /^no formula/,
    prepare: async (context) => {
      const { bed, from } = context;
      await createFormulaUsers(context);
      const browser = await signIn(bed.url, bed.attacker.tokens.reader, from);
      return async () => {
        const filter = { userName: { startsWith: 'smuggled.' } };
        const wanted = { enterprise: 'bench1', columns: ['userName', 'displayName'], format: 'csv', filter };
        const { status, text } = await browser.ask('POST', '/export', wanted);
        if (status !== 200 || !text.includes('smuggled.0')) return [`${status} ${text.slice(0, 200)}`];
        const cells = cellsOf(text).flatMap((cell) => cell.split(/[\r\n\t;]/));
        const formulas = cells.filter((cell) => FORMULA.test(cell.trim()));
        return [formulas.length === 0 ? 'no formula' : `${formulas.length} formulas`];
      };
    },
  },
];
