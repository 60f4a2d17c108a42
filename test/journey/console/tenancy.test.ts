import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAS_CHROMIUM, visit } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { ACME_WORD, openTwoEnterprises, type TwoEnterprises } from '../../support/product/two-enterprises.ts';

/** The content of a page, and all responses that it received. */
async function receivedAt(page: Page, url: string): Promise<string> {
  const sent: Promise<string>[] = [];
  const listen = (response: { text(): Promise<string> }) => void sent.push(response.text().catch(() => ''));
  page.on('response', listen);
  await visit(page, url);
  page.off('response', listen);
  return [await page.content(), ...(await Promise.all(sent))].join('\n');
}

/** The pages of an enterprise, with IDs that may belong to the other one. */
const addressesOf = (enterprise: string, { userId, requestId, tokenId, at }: TwoEnterprises['acme']) =>
  [
    '',
    '/users',
    `/users/${userId}`,
    `/users/${userId}?at=${at}`,
    '/provisioning?span=month',
    '/provisioning?tab=cycles',
    '/provisioning?tab=requests',
    `/provisioning?tab=requests&user=${userId}`,
    `/provisioning?tab=requests&token=${tokenId}`,
    `/provisioning?tab=dialects&request=${requestId}`,
    '/tokens?show=all',
    '/explore?scim=title pr',
  ].map((path) => `/${enterprise}${path}`);

/** Pages without values of users. */
const WITHOUT_VALUES = /span=month/;

describe(journeys('two enterprises, in the console'), () => {
  const stage = useConsoleStage();
  let enterprises: TwoEnterprises;

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    enterprises = await openTwoEnterprises(stage.product);
  });

  async function addressesWithData(page: Page, addresses: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const address of addresses) {
      if ((await receivedAt(page, `${stage.product.url}/console${address}`)).includes(ACME_WORD)) found.push(address);
    }
    return found;
  }

  itInBrowser('show their own data to the administration on every page', async () => {
    await stage.open('', WIDE, async (page) => {
      const addresses = addressesOf('acme', enterprises.acme).filter((address) => !WITHOUT_VALUES.test(address));

      expect(await addressesWithData(page, addresses)).toEqual(addresses);
    });
  });

  itInBrowser('show each other nothing, at any URL', async () => {
    const { token, acme } = enterprises;
    await stage.open('', { ...WIDE, token, expectedErrors: /Failed to load resource/ }, async (page) => {
      const addresses = [...addressesOf('acme', acme), ...addressesOf('my_corporation', acme)];

      expect(await addressesWithData(page, addresses)).toEqual([]);
    });
  });

  itInBrowser('find no users of each other by a search', async () => {
    await stage.open('/my_corporation/users', { ...WIDE, token: enterprises.token }, async (page) => {
      await page.getByText('2 users').waitFor();
      await page.getByRole('searchbox').fill(ACME_WORD);
      await page.getByRole('heading', { name: 'No matching users' }).waitFor();
    });
  });
});
