import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAS_CHROMIUM, visit } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { ACME_WORD, openTwoEnterprises, type TwoEnterprises } from '../../support/product/two-enterprises.ts';

/** Everything that a page showed, and everything that the server sent it. */
async function seenAt(page: Page, url: string): Promise<string> {
  const sent: Promise<string>[] = [];
  const listen = (response: { text(): Promise<string> }) => void sent.push(response.text().catch(() => ''));
  page.on('response', listen);
  await visit(page, url);
  page.off('response', listen);
  return [await page.content(), ...(await Promise.all(sent))].join('\n');
}

/** The addresses of an enterprise, with whatever of a neighbour can be named in one. */
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

/** Those that say nothing of a value even to whoever may see it. */
const SILENT = /span=month/;

describe(journeys('two enterprises, in the console'), () => {
  const stage = useConsoleStage();
  let enterprises: TwoEnterprises;

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    enterprises = await openTwoEnterprises(stage.product);
  });

  async function tellingAddresses(page: Page, addresses: readonly string[]): Promise<string[]> {
    const telling: string[] = [];
    for (const address of addresses) {
      if ((await seenAt(page, `${stage.product.url}/console${address}`)).includes(ACME_WORD)) telling.push(address);
    }
    return telling;
  }

  itInBrowser('show their own data to the administration on every page', async () => {
    await stage.open('', WIDE, async (page) => {
      const addresses = addressesOf('acme', enterprises.acme).filter((address) => !SILENT.test(address));

      expect(await tellingAddresses(page, addresses)).toEqual(addresses);
    });
  });

  itInBrowser('show each other nothing, at any URL', async () => {
    const { token, acme } = enterprises;
    await stage.open('', { ...WIDE, token, expectedErrors: /Failed to load resource/ }, async (page) => {
      const addresses = [...addressesOf('acme', acme), ...addressesOf('my_corporation', acme)];

      expect(await tellingAddresses(page, addresses)).toEqual([]);
    });
  });

  itInBrowser('find no user of each other, by any word', async () => {
    await stage.open('/my_corporation/users', { ...WIDE, token: enterprises.token }, async (page) => {
      await page.getByText('2 users').waitFor();
      await page.getByRole('searchbox').fill(ACME_WORD);
      await page.getByRole('heading', { name: 'No matching users' }).waitFor();
    });
  });
});
