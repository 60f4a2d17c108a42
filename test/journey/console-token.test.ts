import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAS_CHROMIUM } from '../support/chromium.ts';
import { type ConsoleStage, journeys, openConsoleStage, tried, WIDE } from '../support/console-stage.ts';
import { eventually } from '../support/eventually.ts';
import { provisionPeople } from '../support/simulated-entra.ts';

const USES = '{ enterprise(name: "acme") { accessTokens { name lastUsedAt } } }';

interface Uses {
  readonly enterprise: {
    readonly accessTokens: readonly { readonly name: string; readonly lastUsedAt: string | null }[];
  };
}

/** Makes an access token on its page; answers the dialog that shows the secret. */
async function makeToken(page: Page, name: string, permission: string) {
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: permission }).check();
  await page.getByRole('button', { name: 'Make it' }).click();
  const dialog = page.getByRole('dialog', { name: `The secret of “${name}”` });
  await dialog.getByRole('button', { name: 'Copy: Secret token' }).waitFor();
  return dialog;
}

describe(journeys('an access token, in the console'), () => {
  let stage: ConsoleStage;

  beforeAll(async () => {
    if (HAS_CHROMIUM) stage = await openConsoleStage();
  });
  afterAll(() => stage?.close());

  tried('is made, tried and handed to Entra, which provisions without a fault by it', async () => {
    const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
    await stage.travel('/acme/tokens', { ...WIDE, ...clipboard }, async (page) => {
      const dialog = await makeToken(page, 'Entra ID, production', 'User provisioning');
      await dialog.getByRole('heading', { name: 'Tenant URL' }).waitFor();
      const [secretToken = '', tenantUrl = ''] = await dialog.locator('code').allTextContents();
      expect(secretToken).toMatch(/^xmd_[\w-]{43}$/);
      expect(tenantUrl).toBe(stage.tenantUrl('acme'));
      expect(await dialog.getByRole('listitem').count()).toBe(5);

      await dialog.getByRole('button', { name: 'Copy: Secret token' }).click();
      await dialog.getByRole('button', { name: 'Copied: Secret token' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secretToken);

      await dialog.getByRole('button', { name: 'Test connection' }).click();
      await dialog.getByText('Works', { exact: true }).waitFor();

      const { users, isFaultless } = await provisionPeople({ tenantUrl, secretToken, people: 60 });
      expect(isFaultless).toBe(true);
      expect(users).toBeGreaterThan(50);

      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'I have copied it' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain(secretToken);

      const isUsed = ({ data }: { data: Uses }) =>
        data.enterprise.accessTokens.some(({ name, lastUsedAt }) => name.startsWith('Entra') && lastUsedAt !== null);
      await eventually(() => stage.product.graphql<Uses>(USES), isUsed);
      await page.reload();
      const row = page.getByRole('row').filter({ hasText: 'Entra ID, production' });
      await row.waitFor();
      expect(await row.textContent()).not.toContain('Not yet');
      expect(await page.content()).not.toContain(secretToken);
    });
  });

  tried('lets somebody look, until an administrator revokes it', async () => {
    await stage.travel('/acme/tokens', WIDE, async (administrator) => {
      const dialog = await makeToken(administrator, 'Analyst', 'Read the directory');
      expect(await dialog.getByRole('heading', { name: 'Tenant URL' }).count()).toBe(0);
      const [token = ''] = await dialog.locator('code').allTextContents();
      await dialog.getByRole('button', { name: 'I have copied it' }).click();

      await stage.travel('/acme/users', { ...WIDE, token, bears: /status of 401/ }, async (analyst) => {
        await analyst.getByText(/^\d+ (person|people)$/).waitFor();
        await analyst.getByRole('link', { name: 'Access tokens' }).click();
        await analyst.getByRole('heading', { name: 'Access tokens are for administrators' }).waitFor();

        await administrator.getByRole('button', { name: 'Revoke: Analyst' }).click();
        await administrator.getByText('can no longer read acme').waitFor();
        await administrator.getByRole('button', { name: 'Revoke it' }).click();
        await administrator.getByText('The access token is revoked.').waitFor();

        await analyst.getByRole('link', { name: 'Overview' }).click();
        await analyst.getByLabel('Access token', { exact: true }).fill(token);
        await analyst.keyboard.press('Enter');
        await analyst.getByText('This access token is unknown, expired or revoked.').waitFor();
      });
    });
  });
});
