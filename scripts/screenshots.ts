#!/usr/bin/env node
/**
 * Takes a picture of every page of the console, at a desk, in a pocket and on a wall, in the light and in the dark.
 *
 *   npm run screenshots -- [FOLDER [PATTERN]]
 *
 * With a pattern, only of those whose name meets it: `^overview-`, `-vast-`, `^(users|user)-wide-light$`.
 * The built product runs on a folder that is gone afterwards, with a month of a demo enterprise in it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium, settle } from '../test/support/chromium.ts';
import { startDemoMonth } from './product.ts';

const [FOLDER = 'docs/screenshots', PATTERN = ''] = process.argv.slice(2);
const WANTED = new RegExp(PATTERN);

const WINDOWS = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
  vast: { width: 3840, height: 2160 },
};

const FILTER = {
  all: [
    ['title', 'contains', 'e'],
    {
      any: [
        ['active', 'eq', 'true'],
        ['missing', 'eq', 'WORK_EMAIL'],
      ],
    },
  ],
};

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).first().click();

async function makeToken(page) {
  await press('Create token')(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Entra ID, test');
  await press('Create')(page);
  await press('Test connection')(page);
  await page.getByText('Connection OK', { exact: true }).waitFor();
}

/** Each page, or face of a page: its name, its address, and what is done there. */
function shotsOf({ user, before, request }) {
  const filtered = new URLSearchParams({ filter: JSON.stringify(FILTER), sort: '-updatedAt' });
  return [
    ['enterprises', ''],
    ['overview', '/acme'],
    ['users', '/acme/users'],
    ['users-filtered', `/acme/users?${filtered}`],
    ['users-filter', `/acme/users?${filtered}`, press(/^Filter \(/)],
    ['users-nobody', '/acme/users?q=nobody'],
    ['users-export', '/acme/users', press('Export')],
    ['user', `/acme/users/${user}`],
    ['users-deleted', '/acme/users/deleted'],
    ['user-compared', `/acme/users/${user}?against=${before}`],
    ['provisioning', '/acme/provisioning?span=month'],
    ['cycles', '/acme/provisioning?tab=cycles'],
    ['requests', '/acme/provisioning?tab=requests'],
    ['dialects', '/acme/provisioning?tab=dialects'],
    ['request', `/acme/provisioning?span=month&request=${request}`],
    ['tokens', '/acme/tokens?show=all'],
    ['token-made', '/acme/tokens', press('Create token')],
    ['token-rotated', '/acme/tokens', press(/^Rotate: Helpdesk/)],
    ['explore', '/acme/explore'],
    ['explore-graphql', '/acme/explore?part=graphql&type=User'],
    ['lost', '/acme/nothing'],
    ['unknown', '/nobodys/users'],
  ];
}

/** What leaves something behind; for all windows it comes after the others, so that none of them shows it. */
const DEEDS = [['token-secret', '/acme/tokens', makeToken]];

/** Whom and what there is to look at once all is counted: somebody who changed often, and a request that was refused. */
async function lookAround({ url, adminToken }) {
  const query = `{ enterprise(name: "acme") {
    countedUntil
    users(first: 200) { nodes { id version } }
    requests(filter: { isFailure: true, method: "POST" }, first: 1) { nodes { id } }
  } }`;
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const ask = async () => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()).data.enterprise;
  };
  let seen = await ask();
  for (; seen.countedUntil !== null; seen = await ask()) await wait(500);
  const { users, requests } = seen;
  const user = users.nodes.toSorted((one, other) => other.version - one.version)[0].id;
  const before = new Date(Date.now() - 20 * 86_400_000).toISOString();
  return { user, before, request: requests.nodes[0].id };
}

async function take(page, name) {
  if (WANTED.test(name)) await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function travel(browser, { url, adminToken, shots, size, scheme }) {
  const options = { viewport: WINDOWS[size], colorScheme: scheme, locale: 'en-US', reducedMotion: 'reduce' };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${url}/console`);
  await page.getByLabel('Access token').waitFor();
  await take(page, `sign-in-${size}-${scheme}`);
  await page.getByLabel('Access token').fill(adminToken);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Enterprises' }).waitFor();
  const wanted = shots.filter(([name]) => WANTED.test(`${name}-${size}-${scheme}`));
  for (const [name, address, act] of wanted) {
    await page.goto(`${url}/console${address}`);
    await settle(page);
    await act?.(page);
    await settle(page);
    await take(page, `${name}-${size}-${scheme}`);
  }
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const product = await startDemoMonth();
const browser = await launchChromium();
try {
  const shots = shotsOf(await lookAround(product));
  const looks = Object.keys(WINDOWS).flatMap((size) => ['light', 'dark'].map((scheme) => ({ size, scheme })));
  for (const part of [shots, DEEDS]) {
    for (const look of looks) await travel(browser, { ...product, shots: part, ...look });
  }
} finally {
  await browser.close();
  await product.close();
}
