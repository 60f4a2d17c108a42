import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';

/** Debian's packages: the shell alone takes a third less CPU than the browser, which shows windows as well. */
const PATHS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const PATH = PATHS.find((path) => existsSync(path));

/** Whether there is a browser to try things in. */
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

/** Starts a browser that asks nobody for anything on its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...(PATH !== undefined && { executablePath: PATH }), args: ARGUMENTS });
}

/** Two frames: what came is drawn, and whatever is asked because of it is under way. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** Opens an address and waits until the page has all that it asks for; quicker than to watch the network fall silent. */
export async function visit(page: Page, url: string): Promise<void> {
  const underWay = new Set<Request>();
  const begin = (request: Request) => void underWay.add(request);
  const end = (request: Request) => void underWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await page.goto(url);
  await arrive(page);
  for (let quiet = 0; quiet < 2; quiet = underWay.size === 0 ? quiet + 1 : 0) await page.evaluate(DRAWN);
  await arrive(page);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

/** Waits until a page is there, and holds no place any more for what is still on its way. */
async function arrive(page: Page): Promise<void> {
  // A dialog hides the heading behind it from whoever goes by roles.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page
    .getByRole('status', { name: /^(Loading|Chargement)$/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** Waits until a page has all that it asked for. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await arrive(page);
}

/** What fades in has no contrast yet: whatever moves, and is not to move forever, comes to its end. */
const AT_REST = `for (const animation of document.getAnimations()) {
  if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
}`;

/** Whatever bars people from a page when it has come to rest, each with the element that is to blame. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
  await page.evaluate(axe.source);
  const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What a page complains of, and whom it asks besides its own server, from now on. */
export function watchPage(page: Page, url: string): { readonly complaints: string[]; readonly strangers: string[] } {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const isOurs = [url, 'data:', `blob:${new URL(url).origin}`].some((start) => request.url().startsWith(start));
    if (!isOurs) strangers.push(request.url());
  });
  return { complaints, strangers };
}
