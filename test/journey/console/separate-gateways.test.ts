import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { createDatabase } from '../../support/database/server-database.ts';
import { startPathProxy } from '../../support/network/path-proxy.ts';
import { type Product, startPart } from '../../support/product/product.ts';

/** Starts a directory without the URL of its gateways. */
async function startWithoutUrl(): Promise<Product> {
  const database = await createDatabase();
  const directory = await startPart({ DATABASE_URL: database.url }, 'directory');
  await directory.createEnterprise('acme');
  return { ...directory, close: () => directory.close().then(database.drop) };
}

/** Starts a directory with the URL of its gateway, which has another origin. */
async function startWithUrl(): Promise<Product> {
  const database = await createDatabase();
  const proxy = await startPathProxy('');
  const directory = await startPart({ DATABASE_URL: database.url, PUBLIC_URL: proxy.url }, 'directory');
  const address = { DIRECTORY_URL: `${directory.url}/graphql`, PUBLIC_URL: proxy.url };
  const gateway = await startPart(address, 'gateway');
  proxy.leadTo(gateway.url);
  await directory.createEnterprise('acme');
  return {
    ...directory,
    async close() {
      await gateway.close();
      await directory.close();
      proxy.close();
      await database.drop();
    },
  };
}

async function createToken(page: Page, [open, name, submit]: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('textbox', { name }).fill('Entra');
  await page.getByRole('button', { name: submit, exact: true }).click();
}

const IN_ENGLISH = ['Create token', 'Name', 'Create'] as const;
const IN_FRENCH = ['Créer un jeton', 'Nom', 'Créer'] as const;

describe(journeys('the console of a directory without the URL of its gateways'), () => {
  const stage = useConsoleStage(startWithoutUrl);

  for (const [locale, words, sentence] of [
    ['en-US', IN_ENGLISH, 'Ask the operator to set PUBLIC_URL'],
    ['fr-CA', IN_FRENCH, 'Demandez à l’exploitant de donner ici à PUBLIC_URL'],
  ] as const) {
    itInBrowser(`says what to do instead of a tenant URL (${locale})`, async () => {
      await stage.open('/acme/tokens', { ...WIDE, locale }, async (page) => {
        await createToken(page, words);

        await page.getByText(sentence).waitFor();

        expect(await page.getByRole('button', { name: /^(Test connection|Tester la connexion)$/ }).count()).toBe(0);
      });
    });
  }
});

describe(journeys('the console of a directory with the URL of its gateways'), () => {
  const stage = useConsoleStage(startWithUrl);

  itInBrowser('shows their tenant URL, and tests the connection there', async () => {
    await stage.open('/acme/tokens', WIDE, async (page) => {
      await createToken(page, IN_ENGLISH);
      await page.getByRole('heading', { name: 'Tenant URL' }).waitFor();
      const [, tenantUrl = ''] = await page.getByRole('dialog').locator('code').allTextContents();

      await page.getByRole('button', { name: 'Test connection' }).click();

      await page.getByText('Connection OK', { exact: true }).waitFor();
      expect(tenantUrl).toMatch(/\/api\/scim\/v2\/enterprises\/acme\/$/);
      expect(tenantUrl.startsWith(stage.product.url)).toBe(false);
    });
  });
});
