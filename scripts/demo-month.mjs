import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSimulation } from '../dist/simulator/simulator.js';
import { startProduct } from './product.mjs';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS = 34;
const PEOPLE = 420;

/** Livelier than a real enterprise, which grows by a quarter within a month. */
const RATES = { joiners: 3, movers: 5, leavers: 0.8, returns: 0.5 };

/** The façade tells of its requests behind the replies; no day may end before the directory has heard of them. */
const REPORT_MS = 700;

/** From one cycle to the next, today; before, a day is one cycle. */
const TURN_MS = 40 * MINUTE_MS;

/** How long ago the cycles of today were. */
const TODAY_MS = [7, 6, 5, 4, 3, 2, 1, 0].map((turns) => turns * TURN_MS + 11 * MINUTE_MS);

/** Starts the built product a month ago and lets a simulated Entra work there, which passes in a minute, until now. */
export async function startDemoMonth() {
  const clock = shiftClock();
  clock.goBack(DAYS * DAY_MS);
  try {
    const product = await startProduct();
    await liveAMonth(product, clock);
    return product;
  } finally {
    clock.restore();
  }
}

async function liveAMonth({ url, adminToken, tenantUrl }, clock) {
  const secretToken = await issueTokens(`${url}/graphql`, adminToken);
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-demo-'));
  const setup = { tenantUrl: `${tenantUrl}/`, source: { kind: 'generated', people: PEOPLE }, rates: RATES };
  const simulation = await openSimulation({ folder, setup, secretToken });
  const live = async (agoMs, stretchMs) => {
    clock.goBack(agoMs);
    await simulation.runCycle(stretchMs);
    const isBad = Math.round(agoMs / (agoMs < DAY_MS / 2 ? TURN_MS : DAY_MS)) % 3 === 2;
    if (isBad) await failNow({ tenantUrl, secretToken });
    await wait(REPORT_MS);
  };
  await simulation.provision({ cycles: 0 });
  await wait(REPORT_MS);
  for (let day = DAYS - 1; day > 0; day -= 1) await live(day * DAY_MS - hourOf(day), DAY_MS);
  for (const agoMs of TODAY_MS) await live(agoMs, DAY_MS / 4);
  await deleteSome({ tenantUrl, secretToken });
  await wait(REPORT_MS);
  await simulation.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Not every day at the same hour. */
function hourOf(day) {
  return ((day * 47) % 170) * MINUTE_MS;
}

/** What happens in this process happens some time ago, by the product's clock, too, for it runs here. */
function shiftClock() {
  const TrueDate = Date;
  let agoMs = 0;
  globalThis.Date = class extends TrueDate {
    constructor(...given) {
      super(...(given.length === 0 ? [TrueDate.now() - agoMs] : given));
    }

    static now() {
      return TrueDate.now() - agoMs;
    }
  };
  return {
    goBack: (ms) => {
      agoMs = ms;
    },
    restore: () => {
      globalThis.Date = TrueDate;
    },
  };
}

/** The tokens that an enterprise has after a while; answers the secret of the one that Entra uses. */
async function issueTokens(graphqlUrl, adminToken) {
  const inDays = (days) => new Date(Date.now() + days * DAY_MS).toISOString();
  const ask = async (query) => {
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
    const response = await fetch(graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()).data;
  };
  const issue = async (name, permission, expiresAt) => {
    const call = `issueAccessToken(enterprise: "acme", name: "${name}", permissions: [${permission}], expiresAt: ${expiresAt})`;
    return (await ask(`mutation { ${call} { secret accessToken { id } } }`)).issueAccessToken;
  };
  const { accessToken } = await issue('Entra ID, trial', 'USER_PROVISIONING', null);
  await ask(`mutation { revokeAccessToken(enterprise: "acme", id: "${accessToken.id}") { id } }`);
  await issue('Phone book', 'READ_DIRECTORY', `"${inDays(365)}"`);
  await issue('Helpdesk', 'MANAGE_USERS', `"${inDays(DAYS + 12)}"`);
  return (await issue('Entra ID, production', 'USER_PROVISIONING', `"${inDays(180)}"`)).secret;
}

/** The last request of all, since whoever it deletes is known to the simulation as somebody who is there. */
async function deleteSome(entra) {
  const send = senderTo(entra);
  const { Resources } = await (await send('GET', '/Users?startIndex=11&count=5')).json();
  for (const { id } of Resources) await send('DELETE', `/Users/${id}`);
}

function senderTo({ tenantUrl, secretToken }) {
  const headers = { authorization: `Bearer ${secretToken}`, 'content-type': 'application/scim+json' };
  return (method, path, body) =>
    fetch(tenantUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

/** Requests that are refused: a name that is taken, a value that cannot be, somebody who is gone. */
async function failNow(entra) {
  const send = senderTo(entra);
  const patch = (value) => ({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'Replace', path: 'active', value }],
  });
  const page = `startIndex=${1 + Math.floor(Math.random() * 100)}&count=2`;
  const { Resources } = await (await send('GET', `/Users?${page}`)).json();
  const [one, other] = Resources;
  const { userName, displayName, emails } = one;
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  await send('POST', '/Users', { schemas, userName, displayName, emails, active: true });
  await send('PATCH', `/Users/${other.id}`, patch('on leave'));
  if (Math.random() < 0.5) await send('PATCH', `/Users/${randomUUID()}`, patch('False'));
}
