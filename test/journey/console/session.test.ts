import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signIn } from '../../support/console/browser-session.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { ADMIN_TOKEN } from '../../support/product/product.ts';

const ENDED = 'Your session has ended';
const REFUSALS = { expectedErrors: /status of 4\d\d/ };

const boxOn = (page: Page) => page.getByLabel('Access token', { exact: true });

/** Simulates the return to a window, on which the page refetches the session. */
const comeBackTo = (page: Page) => page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await boxOn(page).waitFor();
}

describe(journeys('a session, in the console'), () => {
  const stage = useConsoleStage();

  itInBrowser('says that it has ended in every window but the one that ended it', async () => {
    await stage.product.createEnterprise('acme');
    await stage.open('/acme', WIDE, async (page) => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

      await signOut(page);
      await comeBackTo(other);

      await other.getByText(ENDED).waitFor();
      expect(await page.getByText(ENDED).count()).toBe(0);

      await boxOn(other).fill(ADMIN_TOKEN);
      await other.keyboard.press('Enter');
      await other.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await comeBackTo(page);
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    });
  });

  itInBrowser('has the rights of the last sign-in, in every window', async () => {
    const { product } = stage;
    await product.createEnterprise('reading');
    const reader = await product.issueAccessToken('reading', 'READ_DIRECTORY', 'Reader');
    await stage.open('/reading/tokens', { ...WIDE, expectedErrors: /status of 403/ }, async (page) => {
      await page.getByRole('button', { name: 'Create token' }).waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await signOut(other);
      await boxOn(other).fill(reader);
      await other.keyboard.press('Enter');
      await other.getByText('Only administrators can see access tokens').waitFor();

      await comeBackTo(page);

      await page.getByText('Only administrators can see access tokens').waitFor();
      expect(await page.getByRole('button', { name: 'Create token' }).count()).toBe(0);
    });
  });

  itInBrowser('is ended with all others of its enterprise by an administrator', async () => {
    const { product } = stage;
    await product.createEnterprise('shared');
    const reader = await product.issueAccessToken('shared', 'READ_DIRECTORY', 'Analysts');
    await stage.open('/shared', { ...WIDE, ...REFUSALS, token: reader }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

      await stage.open('/shared/tokens', WIDE, async (administrators) => {
        await administrators.getByRole('button', { name: 'Sessions' }).click();
        const dialog = administrators.getByRole('dialog', { name: 'Active sessions' });
        await dialog.getByRole('listitem').filter({ hasText: 'Analysts' }).waitFor();
        await dialog.getByRole('button', { name: 'End all sessions' }).click();
        await administrators.getByText('All sessions ended.').waitFor();
        await dialog.waitFor({ state: 'detached' });
      });

      await comeBackTo(page);
      await page.getByText(ENDED).waitFor();
    });
  });

  itInBrowser('of the administration token can be ended everywhere by its menu', async () => {
    const elsewhere = await signIn(stage.product.url, ADMIN_TOKEN);
    await stage.open('/', WIDE, async (page) => {
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
      await boxOn(page).waitFor();
    });

    expect((await elsewhere.get('session')).status).toBe(204);
  });

  itInBrowser('that cannot be opened leaves the focus on the button', async () => {
    await stage.open('/', { ...WIDE, ...REFUSALS, token: null }, async (page) => {
      await boxOn(page).fill('nothing of the kind');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      await page.getByText('This access token is unknown').waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign in');
    });
  });
});
