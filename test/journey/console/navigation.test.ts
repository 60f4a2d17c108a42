import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answerOperation } from '../../support/console/answer-operation.ts';
import { accessibilityViolations, HAS_CHROMIUM, settle } from '../../support/console/chromium.ts';
import {
  itInBrowser,
  journeys,
  NARROW,
  useConsoleStage,
  type Visitor,
  WIDE,
} from '../../support/console/console-stage.ts';
import type { Product } from '../../support/product/product.ts';
import { openTenant } from '../../support/product/tenant.ts';

const LOGGED = '{ enterprise(name: "acme") { requests { nodes { id } } } }';

/** Creates two users and deletes one; two more creations are rejected, one with a userName that is taken. */
async function provision(product: Product): Promise<{ readonly kept: string; readonly gone: string }> {
  const tenant = await openTenant(product, 'acme');
  const create = async (userName: string, displayName: string) =>
    (await tenant.send('POST', '/Users', { userName, displayName, title: 'Guide' })).body.id as string;
  const kept = await create('ann@acme.example', 'Ann Example');
  const gone = await create('bob@acme.example', 'Bob Example');
  await create('ann@acme.example', 'Ann Example');
  await tenant.send('POST', '/Users', { displayName: 'Nobody' });
  await tenant.send('DELETE', `/Users/${gone}`);
  for (let logged = 0; logged < 5; await sleep(50)) {
    const { data } = await product.graphql<{ enterprise: { requests: { nodes: unknown[] } } }>(LOGGED);
    logged = data.enterprise.requests.nodes.length;
  }
  return { kept, gone };
}

describe(journeys('navigation in the console'), () => {
  const stage = useConsoleStage();
  let people: Awaited<ReturnType<typeof provision>>;
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    people = await provision(stage.product);
  });

  const open = (path: string, visitor: Visitor, journey: (page: Page) => Promise<void>) =>
    stage.open(path, { ...WIDE, ...visitor }, journey);

  itInBrowser('opens the overview of the enterprise of the token, or the page of the URL', async () => {
    const token = await stage.product.issueAccessToken('acme', 'ADMINISTER');

    await open('', { token }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/console/acme');
    });
    await open('/acme/users?q=ann', { token }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/console/acme/users?q=ann');
    });
  });

  itInBrowser('goes back from a user to the unchanged list, also after other pages of the user', async () => {
    await open('/acme/users?q=ann&sort=userName', {}, async (page) => {
      await page.locator('tbody').getByRole('link', { name: 'Ann Example' }).click();
      await page.getByRole('heading', { name: 'History' }).waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Created' }).getByRole('link').first().click();
      await page.waitForURL(/at=/);
      await page.reload();
      await page.getByRole('link', { name: 'All users' }).click();
      await page.locator('tbody').getByRole('link', { name: 'Ann Example' }).waitFor();
      expect(new URL(page.url()).search).toBe('?q=ann&sort=userName');
    });
  });

  itInBrowser('offers a link to the own enterprise on a page of another one', async () => {
    const token = await stage.product.issueAccessToken('acme', 'ADMINISTER');
    await open('/umbrella/users', { token, expectedErrors: /Failed to load resource/ }, async (page) => {
      await page.getByRole('heading', { name: 'You don’t have access to this enterprise' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'To acme' }).click();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    });
  });

  itInBrowser('goes back to the list after a request is closed, not to the request', async () => {
    await open('/acme/provisioning', {}, async (page) => {
      await page.getByRole('listitem').filter({ hasText: '409 uniqueness' }).getByRole('link').last().click();
      await page.getByRole('dialog', { name: 'Request' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.goBack();
      await settle(page);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  itInBrowser('links a cause of failures to exactly its requests', async () => {
    await open('/acme/provisioning', {}, async (page) => {
      const cause = page.getByRole('listitem').filter({ hasText: '409 uniqueness' });
      await cause.getByText('1 request', { exact: true }).waitFor();
      await cause.getByRole('link', { name: 'Show requests' }).click();
      await page.getByText('1 request shown').waitFor();
      await page.getByText(/^Cause: 409 · uniqueness · CreateUser · /).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('5 requests shown').waitFor();
      await page.getByLabel('Access token').selectOption('Administration token');
      await page.getByText('No matching requests').waitFor();
    });
  });

  itInBrowser('lists deleted users and shows their last state', async () => {
    await open('/acme/users', {}, async (page) => {
      await page.getByRole('link', { name: 'Deleted' }).click();
      await page.getByText('1 user shown').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Bob Example' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bob Example' }).waitFor();
      await page.getByRole('definition').filter({ hasText: 'Guide' }).first().waitFor();
      await page.getByRole('main').getByText('Deleted').first().waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Deleted' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.goto(`${stage.product.url}/console/acme/users/${people.gone}`);
      await page.getByRole('heading', { name: 'This user was deleted' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'View last state' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bob Example' }).waitFor();
    });
  });

  itInBrowser('links a value to the request that set it', async () => {
    await open(`/acme/users/${people.kept}`, NARROW, async (page) => {
      await page
        .getByRole('link', { name: /^Created · / })
        .first()
        .click();
      await page.getByRole('dialog').getByText('POST /Users').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('searches for at most ten words, and says so', async () => {
    await open('/acme/users', NARROW, async (page) => {
      await page.getByRole('searchbox').fill('a an ann e ex exa exam examp exampl example nobody');
      await page.getByText('Only the first 10 words are searched.').waitFor();
      await page.getByText('1 user').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  itInBrowser('says that counts are not up to date, only while they are not', async () => {
    await open('/acme/provisioning', {}, async (page) => {
      let countedUntil: string | null = '2026-01-02T09:14:00.000Z';
      await answerOperation(page, 'IndexingProgress', () => ({ enterprise: { countedUntil } }));
      for (const section of ['Overview', 'Users']) {
        await page.getByRole('navigation').getByRole('link', { name: section }).first().click();
        await page.getByText(/^Indexing: .*Jan 2, 2026, 4:14/).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
      }
      countedUntil = null;
      await page.getByText(/^Indexing: /).waitFor({ state: 'hidden' });
    });
  });
});
