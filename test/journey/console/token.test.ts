import { describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { eventually } from '../../support/eventually.ts';
import type { Product } from '../../support/product/product.ts';
import { provisionPeople } from '../../support/simulator/simulated-entra.ts';

const USES = '{ enterprise(name: "acme") { accessTokens { name lastUsedAt } } }';

interface Uses {
  readonly enterprise: {
    readonly accessTokens: readonly { readonly name: string; readonly lastUsedAt: string | null }[];
  };
}

interface Tokens {
  readonly enterprise: { readonly accessTokens: readonly { readonly id: string; readonly name: string }[] };
}

/** Creates an access token on its page; returns the dialog with the secret. */
async function createToken(page: Page, name: string, permission: string) {
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: permission }).check();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `The secret of “${name}”` });
  await dialog.getByRole('button', { name: 'Copy: Secret token' }).waitFor();
  return dialog;
}

function rightOf(box: { readonly x: number; readonly width: number } | null): number {
  if (box === null) throw new Error('The element is not visible.');
  return box.x + box.width;
}

const nameOf = (button: Locator) => button.getAttribute('aria-label');

/** Revokes the access token of that name. */
async function revokeNamed(product: Product, name: string): Promise<void> {
  const { data } = await product.graphql<Tokens>('{ enterprise(name: "acme") { accessTokens { id name } } }');
  const { id } = data.enterprise.accessTokens.find((token) => token.name === name) ?? {};
  await product.graphql('mutation ($id: ID!) { revokeAccessToken(enterprise: "acme", id: $id) { id } }', { id });
}

describe(journeys('an access token, in the console'), () => {
  const stage = useConsoleStage();

  itInBrowser('is created and tested, and Entra provisions with it without errors', async () => {
    const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
    await stage.open('/acme/tokens', { ...WIDE, ...clipboard }, async (page) => {
      const dialog = await createToken(page, 'Entra ID, production', 'User provisioning');
      await dialog.getByRole('heading', { name: 'Tenant URL' }).waitFor();
      const [secretToken = '', tenantUrl = ''] = await dialog.locator('code').allTextContents();
      expect(secretToken).toMatch(/^xmd_[\w-]{43}$/);
      expect(tenantUrl).toBe(stage.tenantUrl('acme'));
      expect(await dialog.getByRole('listitem').count()).toBe(5);

      await dialog.getByRole('button', { name: 'Copy: Secret token' }).click();
      await dialog.getByRole('button', { name: 'Copied: Secret token' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secretToken);

      await dialog.getByRole('button', { name: 'Test connection' }).click();
      await dialog.getByText('Connection OK', { exact: true }).waitFor();

      const { users, isFaultless } = await provisionPeople({ tenantUrl, secretToken, people: 60 });
      expect(isFaultless).toBe(true);
      expect(users).toBeGreaterThan(50);

      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Done' }).click();
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

  itInBrowser('gives read access until an administrator revokes it', async () => {
    await stage.open('/acme/tokens', WIDE, async (administrator) => {
      const dialog = await createToken(administrator, 'Analyst', 'Read the directory');
      expect(await dialog.getByRole('heading', { name: 'Tenant URL' }).count()).toBe(0);
      const [token = ''] = await dialog.locator('code').allTextContents();
      await dialog.getByRole('button', { name: 'Done' }).click();

      await stage.open('/acme/users', { ...WIDE, token, expectedErrors: /status of 401/ }, async (analyst) => {
        await analyst.getByText(/^\d+ users?$/).waitFor();
        await analyst.getByRole('link', { name: 'Access tokens' }).click();
        await analyst.getByRole('heading', { name: 'Only administrators can see access tokens' }).waitFor();

        await administrator.getByRole('button', { name: 'Revoke: Analyst' }).click();
        await administrator.getByText('can no longer read acme').waitFor();
        await administrator.getByRole('button', { name: 'Revoke', exact: true }).click();
        await administrator.getByText('Access token revoked.').waitFor();

        await analyst.getByRole('link', { name: 'Overview' }).click();
        await analyst.getByText('Your session has ended').waitFor();
        await analyst.getByLabel('Access token', { exact: true }).fill(token);
        await analyst.keyboard.press('Enter');
        await analyst.getByText(/^This access token was revoked on \d{4}-\d\d-\d\d/).waitFor();
      });
    });
  });

  itInBrowser('is created by the keyboard, also after an error, and differs from another with its name', async () => {
    await stage.open('/acme/tokens', { ...WIDE, expectedErrors: /Failed to load resource/ }, async (page) => {
      const names = async () =>
        Promise.all((await page.getByRole('button', { name: 'Revoke: Twin' }).all()).map(nameOf));
      await stage.product.issueAccessToken('acme', 'READ_DIRECTORY', 'Twin');
      await page.getByRole('button', { name: 'Create token' }).click();
      await page.route('**/console/graphql', (route) => route.abort('connectionreset'), { times: 1 });
      await page.getByRole('textbox', { name: 'Name' }).fill('Twin');
      await page.getByRole('button', { name: 'Create', exact: true }).press('Enter');
      await page.getByText('Cannot reach the server').waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Create');

      await page.getByRole('textbox', { name: 'Name' }).press('Enter');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Revoke: Twin' }).nth(1).waitFor();
      expect(new Set(await names()).size).toBe(2);
    });
  });

  for (const [width, spacing] of [360, 1280, 1920].flatMap((width) => [
    [width, '0'] as const,
    [width, '0.3em'] as const,
  ])) {
    itInBrowser(
      `has its actions in view, ${width} px wide, in French, with the letter spacing ${spacing}`,
      async () => {
        await stage.product.issueAccessToken('acme', 'READ_DIRECTORY', `At ${width}`);
        const window = { viewport: { width, height: 900 }, locale: 'fr-CA', bypassCSP: true };
        await stage.open('/acme/tokens', window, async (page) => {
          // Simulates wider fonts, which a machine may have.
          await page.addStyleTag({ content: `* { letter-spacing: ${spacing} !important }` });
          await page.evaluate('document.fonts.ready');
          const fonts = '[...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family)';
          expect(await page.evaluate(fonts)).toContain('Inter Variable');
          const table = await page.getByRole('region', { name: 'Jetons d’accès' }).boundingBox();
          for (const action of ['Remplacer', 'Révoquer']) {
            const button = await page
              .getByRole('button', { name: `${action}: At ${width}` })
              .first()
              .boundingBox();
            expect(rightOf(button)).toBeLessThanOrEqual(rightOf(table));
          }
        });
      },
    );
  }

  itInBrowser('asks before the dialog with its secret is closed, because the secret is shown once', async () => {
    await stage.open('/acme', WIDE, async (page) => {
      await page.getByRole('link', { name: 'Access tokens' }).click();
      const dialog = await createToken(page, 'Reports', 'Read the directory');
      const questions: string[] = [];
      page.on('dialog', (question) => {
        questions.push(question.message());
        void (questions.length === 1 ? question.dismiss() : question.accept());
      });

      await page.evaluate('history.back()');
      await eventually(
        async () => questions.length,
        (asked) => asked === 1,
      );
      expect(await dialog.locator('code').first().textContent()).toMatch(/^xmd_/);

      await page.evaluate('history.back()');
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      expect(questions).toEqual(Array(2).fill('The secret is shown only once. Close without copying?'));
    });
  });

  itInBrowser('shows nothing of the session before it in the same window', async () => {
    const { product } = stage;
    const wide = await product.issueAccessToken('acme', 'READ_DIRECTORY', 'Wide');
    const narrow = await product.issueAccessToken('acme', 'MANAGE_USERS');
    await stage.open(
      '/acme/provisioning',
      { ...WIDE, token: wide, expectedErrors: /status of 40[13]/ },
      async (page) => {
        await page.getByRole('heading', { name: 'No failures' }).waitFor();
        await page.getByRole('link', { name: 'Users' }).click();
        await page.getByRole('button', { name: 'Export' }).click();
        await revokeNamed(product, 'Wide');

        await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
        await page.getByLabel('Access token', { exact: true }).fill(narrow);
        await page.route('**/console/graphql', () => undefined);
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Provisioning' }).click();
        await page.getByRole('status', { name: 'Loading' }).waitFor();
        expect(await page.getByText('No failures').count()).toBe(0);
      },
    );
  });
});
