import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';

/** Debian's packages; the headless shell takes a third less CPU than the whole browser. */
const PATHS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const PATH = PATHS.find((path) => existsSync(path));

/** Whether there is a browser. */
export const HAS_CHROMIUM = PATH !== undefined;

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that sends no requests of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...(PATH !== undefined && { executablePath: PATH }), args: ARGUMENTS });
}

/** The requests of each watched page that have no response yet. */
const pending = new WeakMap<Page, Set<Request>>();

/** Two frames: what came is drawn, and effects of it have sent their requests. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** Waits until a watched page is idle; without the half second of silence that Playwright's `networkidle` waits for. */
export async function settle(page: Page): Promise<void> {
  const requests = pending.get(page);
  if (requests === undefined) throw new Error('Only pages that are watched can settle.');
  await arrive(page);
  for (let quiet = 0; quiet < 2; quiet = requests.size === 0 ? quiet + 1 : 0) await page.evaluate(DRAWN);
  await arrive(page);
}

/** Opens an address in a watched page and waits until it is idle. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settle(page);
}

/** Waits for the heading, and until no placeholder of something loading is left. */
async function arrive(page: Page): Promise<void> {
  // A dialog hides the heading behind it from whoever goes by roles.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page
    .getByRole('status', { name: /^(Loading|Chargement)$/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** Ends all animations but the endless ones: text that fades in has too little contrast meanwhile. */
const AT_REST = `for (const animation of document.getAnimations()) {
  if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
}`;

/** Violations of accessibility rules (axe) on a page at rest, each with the elements concerned. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
  await page.evaluate(axe.source);
  const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What a page does that the tests want to know of. */
export interface WatchedPage {
  /** Errors and warnings in the browser's console. */
  readonly errors: string[];
  /** URLs of other servers that the page sent a request to. */
  readonly foreignRequests: string[];
}

/** Records what a page does from now on; @param url of the only server that it may send requests to */
export function watchPage(page: Page, url: string): WatchedPage {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const requests = new Set<Request>();
  pending.set(page, requests);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    requests.add(request);
    const isOurs = [url, 'data:', `blob:${new URL(url).origin}`].some((start) => request.url().startsWith(start));
    if (!isOurs) foreignRequests.push(request.url());
  });
  page.on('requestfinished', (request) => void requests.delete(request));
  page.on('requestfailed', (request) => void requests.delete(request));
  return { errors, foreignRequests };
}
