import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ADMIN_TOKEN, type Product, startProduct } from '../product/product.ts';
import { PAGE_HEADERS } from './browser-session.ts';
import { HAS_CHROMIUM, launchChromium, settle, watchPage } from './chromium.ts';

/** Windows of a desktop and of a phone. */
export const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
export const NARROW = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;

/** Who opens a page, and in what kind of window. */
export interface Visitor extends BrowserContextOptions {
  /** The token to sign in with; the administration token if left out, `null` to stay signed out. */
  readonly token?: string | null;
  /** Errors that the browser is expected to log, where a journey is about faults. */
  readonly expectedErrors?: RegExp;
}

/** A product and a browser for its console, which the tests of a block share. */
export interface ConsoleStage {
  readonly product: Product;
  /** The tenant URL of an enterprise. */
  tenantUrl(enterprise: string): string;
  /**
   * Opens a path of the console as somebody who was never there, signed in, and runs a journey there. Fails if the page
   * logs an unexpected error or sends a request to another server.
   */
  open(path: string, visitor: Visitor, journey: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a product and a browser before the tests of a block, and stops both after them; nothing without a browser.
 *
 * @param start returns a product whose `url` is where browsers find it
 */
export function useConsoleStage(start: () => Promise<Product> = startProduct): Omit<ConsoleStage, 'close'> {
  let opened: ConsoleStage | null = null;
  const stage = (): ConsoleStage => {
    if (opened === null) throw new Error('The stage is open within tests only, and where there is a browser.');
    return opened;
  };
  beforeAll(async () => {
    if (HAS_CHROMIUM) opened = await openConsoleStage(start);
  });
  afterAll(() => opened?.close());
  return {
    get product() {
      return stage().product;
    },
    tenantUrl: (enterprise) => stage().tenantUrl(enterprise),
    open: (path, visitor, journey) => stage().open(path, visitor, journey),
  };
}

/** Animations cost more of the CPU than all else that a page does, so that they are off unless a visitor wants them. */
const DEFAULTS = { locale: 'en-US', timezoneId: 'America/Montreal', reducedMotion: 'reduce' } as const;

async function openConsoleStage(start: () => Promise<Product>): Promise<ConsoleStage> {
  const [product, browser] = await Promise.all([start(), launchChromium()]);
  // Contexts are used again by the next visitor with such a window: a new one loads and compiles the console's script.
  const unused = new Map<string, BrowserContext>();
  return {
    product,
    tenantUrl: (enterprise) => `${product.url}/api/scim/v2/enterprises/${enterprise}/`,
    async open(path, { token = ADMIN_TOKEN, expectedErrors = /^$/, ...options }, journey) {
      const window = JSON.stringify(options);
      const context = unused.get(window) ?? (await browser.newContext({ ...DEFAULTS, ...options }));
      unused.delete(window);
      // As the sign-in page does it, without the time to load that page.
      if (token !== null) {
        await context.request.post(`${product.url}/console/session`, { headers: PAGE_HEADERS, data: { token } });
      }
      const page = await context.newPage();
      const { errors, foreignRequests } = watchPage(page, product.url);
      await page.goto(`${product.url}/console${path}`);
      if (token !== null) await settle(page);
      await journey(page);
      await forgetVisit(context, page, new URL(product.url).origin);
      unused.set(window, context);
      expect([errors.filter((error) => !expectedErrors.test(error)), foreignRequests]).toEqual([[], []]);
    },
    async close() {
      await browser.close();
      await product.close();
    },
  };
}

/** Closes the pages of a context, and deletes what they stored but for the files that browsers cache. */
async function forgetVisit(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await Promise.all(context.pages().map((opened) => opened.close()));
  await context.clearCookies();
}

/** Signs in by the keyboard on the sign-in page, in any language. */
export async function signInByForm(page: Page, token: string): Promise<void> {
  const box = page.locator('input[type=password]');
  await box.fill(token);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
}

/** Names a block of journeys; without a browser the name says that none is made. */
export function journeys(name: string): string {
  return HAS_CHROMIUM ? name : `${name}: Chromium is not installed here, no journey was made`;
}

/** A test that needs a browser; without one it passes, and its title says so. */
export const itInBrowser = HAS_CHROMIUM
  ? it
  : (name: string) => it(`is not proven without a browser: ${name}`, () => {});
