import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { openTenant, type Tenant } from '../../support/product/tenant.ts';

const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
/** The line below the name. */
const leadOn = (page: Page) => page.locator('h1 + p');

const patchOf = (path: string, value: unknown) => ({ Operations: [{ op: 'Replace', path, value }] });

describe(journeys('a user as of an earlier time, in the console'), () => {
  const stage = useConsoleStage();
  let entra: Tenant;
  let ada: string;
  let grace: string;
  /** When Ada still reported to Grace, as an Engineer. */
  let then: string;

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    entra = await openTenant(stage.product, 'acme');
    grace = (await entra.send('POST', '/Users', { userName: 'grace', displayName: 'Grace' })).body.id;
    ada = (await entra.send('POST', '/Users', { userName: 'ada', displayName: 'Ada', title: 'Engineer' })).body.id;
    await entra.send('PATCH', `/Users/${ada}`, patchOf(MANAGER, grace));
    then = new Date().toISOString();
    await entra.send('PATCH', `/Users/${ada}`, { Operations: [{ op: 'Remove', path: MANAGER }] });
    for (let change = 0; change < 12; change += 1)
      await entra.send('PATCH', `/Users/${ada}`, patchOf('title', `Engineer ${change}`));
  });

  itInBrowser('has the manager of that time, and the requests that set its values', async () => {
    await stage.open(`/acme/users/${ada}?at=${then}`, WIDE, async (page) => {
      const people = page.getByRole('region', { name: 'Manager and direct reports' });
      await people.getByRole('link', { name: 'Grace' }).waitFor();
      await people.getByText('Direct reports, as of now').waitFor();
      await leadOn(page).getByText('Version 2').waitFor();

      const title = page.getByRole('region', { name: 'Attributes' }).locator('dl > div', { hasText: 'Engineer' });
      await title.getByRole('link', { name: /^Created/ }).waitFor();
    });
  });

  itInBrowser('says that the user did not exist yet, for an earlier time', async () => {
    await stage.open(`/acme/users/${ada}?at=2020-01-01T00:00:00Z`, WIDE, async (page) => {
      const notice = page.getByText('No user at this time');
      await notice.waitFor();

      await page.getByText('Engineer 11').first().waitFor();
      expect(await leadOn(page).count()).toBe(0);
      expect((await notice.boundingBox())?.y).toBeLessThan(500);
    });
  });

  itInBrowser('reloads the present state', async () => {
    await stage.open(`/acme/users/${ada}`, WIDE, async (page) => {
      const attributes = page.getByRole('region', { name: 'Attributes' });
      await attributes.getByText('Engineer 11').waitFor();
      await entra.send('PATCH', `/Users/${ada}`, patchOf('title', 'Countess'));

      await page.getByLabel('View as of').press('ArrowLeft');
      await page.getByRole('button', { name: 'Back to now' }).click();

      await attributes.getByText('Countess').waitFor();
    });
  });

  itInBrowser('does not report an unknown user as deleted', async () => {
    for (const id of ['nope', '019a0000-0000-7000-8000-000000000000'])
      await stage.open(`/acme/users/${id}`, WIDE, async (page) => {
        await page.getByText('User not found').waitFor();
        expect(await page.getByText('deleted').count()).toBe(0);
        await page.getByRole('link', { name: 'Back to users' }).click();
        await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
      });
  });
});
