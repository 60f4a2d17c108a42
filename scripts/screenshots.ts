#!/usr/bin/env node
/**
 * Takes screenshots of every page of the console, in three viewports and both color schemes.
 *
 *   npm run screenshots -- [FOLDER [PATTERN]]
 *
 * With a pattern, only those whose name matches it: `^overview-`, `-vast-`, `^(users|user)-wide-light$`.
 * The built product runs with a temporary data directory that holds a month of demo data.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { launchChromium, settle, watchPage } from '../test/support/console/chromium.ts';
import { type RunningProduct, startDemoMonth } from './product.ts';

/** A page, or a state of a page: its name, its path below the console's, and what is done there. */
type Shot = readonly [name: string, path: string, act?: (page: Page) => Promise<void>];

interface Look {
  readonly size: keyof typeof VIEWPORTS;
  readonly scheme: 'light' | 'dark';
}

const [FOLDER = 'docs/screenshots', PATTERN = ''] = process.argv.slice(2);
const WANTED = new RegExp(PATTERN);

const VIEWPORTS = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
  vast: { width: 3840, height: 2160 },
};
const SIZES = ['wide', 'narrow', 'vast'] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOOKS: readonly Look[] = SIZES.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })));

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

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function createToken(page: Page): Promise<void> {
  await press('Create token')(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Entra ID, test');
  await press('Create')(page);
  await press('Test connection')(page);
  await page.getByText('Connection OK', { exact: true }).waitFor();
}

function shotsOf({ user, before, request }: Examples): readonly Shot[] {
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

/** Shots that change data; taken after all others, so that none of those shows the change. */
const CHANGING_SHOTS: readonly Shot[] = [['token-secret', '/acme/tokens', createToken]];

const EXAMPLES_QUERY = `{ enterprise(name: "acme") {
  countedUntil
  users(first: 200) { nodes { id version } }
  requests(filter: { isFailure: true, method: "POST" }, first: 1) { nodes { id } }
} }`;

const enterpriseSchema = z.object({
  countedUntil: z.string().nullable(),
  users: z.object({ nodes: z.array(z.object({ id: z.string(), version: z.number() })) }),
  requests: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});
const answerSchema = z.object({ data: z.object({ enterprise: enterpriseSchema }) });

/** What the pages show: a user, a time to compare with, and a rejected request. */
interface Examples {
  readonly user: string;
  readonly before: string;
  readonly request: string;
}

/** Waits until the statistics are up to date, then finds the user who changed most, and a rejected request. */
async function findExamples({ url, adminToken }: RunningProduct): Promise<Examples> {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const ask = async () => {
    const body = JSON.stringify({ query: EXAMPLES_QUERY });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return answerSchema.parse(await response.json()).data.enterprise;
  };
  let enterprise = await ask();
  for (; enterprise.countedUntil !== null; enterprise = await ask()) await wait(500);
  const [user] = enterprise.users.nodes.toSorted((one, other) => other.version - one.version);
  const [request] = enterprise.requests.nodes;
  if (user === undefined || request === undefined) throw new Error('The demo data has no user or no rejected request.');
  const before = new Date(Date.now() - 20 * 86_400_000).toISOString();
  return { user: user.id, before, request: request.id };
}

async function take(page: Page, name: string): Promise<void> {
  if (WANTED.test(name)) await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** Signs in with a browser session of the look, and takes the shots. */
async function takeAll(shots: readonly Shot[], { size, scheme }: Look, browser: Browser): Promise<void> {
  const { url, adminToken } = product;
  const viewport = VIEWPORTS[size];
  const context = await browser.newContext({ viewport, colorScheme: scheme, locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  watchPage(page, url);
  await page.goto(`${url}/console`);
  await page.getByLabel('Access token').waitFor();
  await take(page, `sign-in-${size}-${scheme}`);
  await page.getByLabel('Access token').fill(adminToken);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Enterprises' }).waitFor();
  const wanted = shots.filter(([name]) => WANTED.test(`${name}-${size}-${scheme}`));
  for (const [name, path, act] of wanted) {
    await page.goto(`${url}/console${path}`);
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
  for (const shots of [shotsOf(await findExamples(product)), CHANGING_SHOTS]) {
    for (const look of LOOKS) await takeAll(shots, look, browser);
  }
} finally {
  await browser.close();
  await product.close();
}
