import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { signIn } from '../load/browser.ts';
import { send } from '../load/send.ts';

/** @typedef {import('./finding.ts').Finding} Finding */

const EXPORTS = 200;
const FIRST_ANSWER_MS = 15_000;
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const COLUMNS = ['userName', 'displayName', 'title', 'emails', 'phoneNumbers', 'roles', 'organization'];
/** What a spreadsheet takes for a formula once something makes it the beginning of a cell. */
const SMUGGLED = ['Boss\n=1+1', 'Boss\r=1+1', 'a;=1+1', 'a\t=1+1', '=1+1', '"\n=1+1', "a'\r\n@SUM(1)"];
const FORMULA = /^[=+\-@]/;

/**
 * Starts an export and reads nothing of it; answers its status, and how to end it.
 *
 * @param {string} url @param {import('../load/browser.ts').Browser} browser
 * @param {{ from: string, enterprise: string }} what
 * @returns {Promise<{ words: string, end: () => void }>}
 */
function startExport(url, { headers }, { from, enterprise }) {
  const { promise, resolve } = Promise.withResolvers();
  const outgoing = request(
    `${url}/console/export`,
    { method: 'POST', agent: false, localAddress: from, headers },
    (incoming) => {
      incoming.on('error', () => undefined).pause();
      resolve({ words: String(incoming.statusCode), end: () => incoming.destroy() });
    },
  );
  const end = () => outgoing.destroy();
  outgoing.on('error', (error) => resolve({ words: error.message, end }));
  outgoing.setTimeout(FIRST_ANSWER_MS, () => resolve({ words: 'no answer', end }));
  outgoing.end(JSON.stringify({ enterprise, columns: COLUMNS, format: 'csv' }));
  return promise;
}

/** The cells of a file, whoever reads it: quoted ones in one piece, others ended by any sign that some program splits at. @param {string} csv */
function cellsOf(csv) {
  return [...csv.matchAll(/"((?:[^"]|"")*)"|([^,;\t\r\n"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** @type {readonly Finding[]} */
export const EXPORTED = [
  {
    id: 'M1',
    title: `${EXPORTS} exports of one analyst that nobody reads`,
    kind: 'many',
    allows: /^(200|429|503)\b/,
    prepare: ({ field, from }) => signIn(field.url, field.attacker.tokens.reader, from),
    play: async ({ field, from, prepared: browser }) => {
      const wanted = { from, enterprise: field.attacker.name };
      const begin = () => startExport(field.url, browser, wanted);
      const started = await Promise.all(Array.from({ length: EXPORTS }, begin));
      await wait(field.seconds * 1000);
      for (const { end } of started) end();
      return started.map(({ words }) => words);
    },
  },
  {
    // Not in the short form: of few users an export is over before the next one's turn comes.
    id: 'M1',
    title: 'of these no more than two run at once',
    kind: 'fact',
    allows: /^at most two/,
    prepare: ({ field, from }) => signIn(field.url, field.neighbour.tokens.reader, from),
    play: async ({ field, from, prepared: browser }) => {
      const begin = () => startExport(field.url, browser, { from, enterprise: field.neighbour.name });
      const started = await Promise.all(Array.from({ length: 6 }, begin));
      const running = started.filter(({ words }) => words === '200').length;
      for (const { end } of started) end();
      return [running <= 2 ? 'at most two' : `${running} ran`];
    },
  },
  {
    id: 'M4',
    title: 'formulas behind line feeds, tabs and semicolons of a name',
    kind: 'fact',
    isShort: true,
    allows: /^no formula/,
    prepare: async ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      for (const [index, displayName] of SMUGGLED.entries()) {
        const body = JSON.stringify({ schemas: [USER], userName: `smuggled.${index}.${Date.now()}`, displayName });
        const headers = { 'content-type': 'application/scim+json' };
        await send(field.url, { path: `${scim}/Users`, token: tokens.entra, headers, body, from });
      }
      return signIn(field.url, field.attacker.tokens.reader, from);
    },
    play: async ({ prepared: browser }) => {
      const filter = { userName: { startsWith: 'smuggled.' } };
      const wanted = { enterprise: 'bench1', columns: ['userName', 'displayName'], format: 'csv', filter };
      const { status, text } = await browser.ask('POST', '/export', wanted);
      if (status !== 200 || !text.includes('smuggled.0')) return [`${status} ${text.slice(0, 200)}`];
      const cells = cellsOf(text).flatMap((cell) => cell.split(/[\r\n\t;]/));
      const formulas = cells.filter((cell) => FORMULA.test(cell.trim()));
      return [formulas.length === 0 ? 'no formula' : `${formulas.length} formulas`];
    },
  },
];
