import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { HAS_CHROMIUM, launchChromium, watchPage } from './chromium.ts';
import { ADMIN_TOKEN, type Product, startProduct } from './product.ts';

/** A desk and a pocket. */
export const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
export const NARROW = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' } as const;

/** Who travels, and by what window. */
export interface Traveller extends BrowserContextOptions {
  /** What one signs in with; the administration token when left out, `null` for whoever stays at the door. */
  readonly token?: string | null;
  /** What the browser may complain of, where a journey is about what goes wrong. */
  readonly bears?: RegExp;
}

/** A product, and a browser to look at its console. */
export interface ConsoleStage {
  readonly product: Product;
  /** The tenant URL of an enterprise. */
  tenantUrl(enterprise: string): string;
  /** Signs in at an address, and hears what the page complains of, and whom it asks, until the journey's end. */
  travel(path: string, traveller: Traveller, journey: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The stage of all journeys of a block, open from its beginning to its end; where there is no browser, none is opened.
 *
 * @param start answers a product whose `url` is where browsers find it
 */
export function useConsoleStage(start: () => Promise<Product> = startProduct): Omit<ConsoleStage, 'close'> {
  let opened: ConsoleStage | null = null;
  const stage = (): ConsoleStage => {
    if (opened === null) throw new Error('The stage is open while journeys are made, where there is a browser.');
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
    travel: (path, traveller, journey) => stage().travel(path, traveller, journey),
  };
}

async function openConsoleStage(start: () => Promise<Product>): Promise<ConsoleStage> {
  const product = await start();
  const browser = await launchChromium();
  return {
    product,
    tenantUrl: (enterprise) => `${product.url}/api/scim/v2/enterprises/${enterprise}/`,
    async travel(path, { token = ADMIN_TOKEN, bears = /^$/, ...options }, journey) {
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Montreal', ...options });
      const page = await context.newPage();
      const { complaints, strangers } = watchPage(page, product.url);
      await page.goto(`${product.url}/console${path}`);
      if (token !== null) await signIn(page, token);
      await journey(page);
      await context.close();
      expect([complaints.filter((complaint) => !bears.test(complaint)), strangers]).toEqual([[], []]);
    },
    async close() {
      await browser.close();
      await product.close();
    },
  };
}

/** By the keyboard; the page speaks any language. */
async function signIn(page: Page, token: string): Promise<void> {
  const box = page.locator('input[type=password]');
  await box.fill(token);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
}

/** Names journeys; where there is no browser it says that they were not made. */
export function journeys(name: string): string {
  return HAS_CHROMIUM ? name : `${name}: Chromium is not installed here, no journey was made`;
}

/** A journey, made where there is a browser. */
export const tried = HAS_CHROMIUM ? it : (name: string) => it(`would prove that it ${name}`, () => {});
