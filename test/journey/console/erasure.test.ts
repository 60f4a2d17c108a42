import { beforeAll, describe, expect } from '@jest/globals';
import { HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { openTenant } from '../../support/product/tenant.ts';

describe(journeys('the erasure of a deleted user, in the console'), () => {
  const stage = useConsoleStage();
  let reader: string;
  let grace: string;

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    const entra = await openTenant(stage.product, 'acme');
    grace = (await entra.send('POST', '/Users', { userName: 'grace', displayName: 'Grace Hopper' })).body.id;
    const { id } = (await entra.send('POST', '/Users', { userName: 'ada', displayName: 'Ada Lovelace' })).body;
    await entra.send('DELETE', `/Users/${id}`);
    reader = await stage.product.issueAccessToken('acme', 'READ_DIRECTORY');
  });

  itInBrowser('is offered to administrators only, and for deleted users only', async () => {
    await stage.open('/acme/users/deleted', { ...WIDE, token: reader }, async (page) => {
      await page.getByRole('link', { name: 'Ada Lovelace' }).click();
      await page.getByText('Deleted').first().waitFor();
      expect(await page.getByRole('button', { name: 'Erase' }).count()).toBe(0);
    });
    await stage.open(`/acme/users/${grace}`, WIDE, async (page) => {
      await page.getByText('Created').first().waitFor();
      expect(await page.getByRole('button', { name: 'Erase' }).count()).toBe(0);
    });
  });

  itInBrowser('lists what it removes, warns of backups, and keeps only the times and authors of changes', async () => {
    await stage.open('/acme/users/deleted', WIDE, async (page) => {
      await page.getByRole('link', { name: 'Ada Lovelace' }).click();
      await page.getByRole('button', { name: 'Erase', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Permanently erase “Ada Lovelace”?' });
      await dialog.getByText('Database backups keep everything until they expire').waitFor();
      await dialog.getByRole('button', { name: 'Erase' }).click();

      await page.getByText('This user was erased').waitFor();
      const history = page.getByRole('region', { name: 'History' });
      await history.getByText('Erased', { exact: true }).waitFor();
      await history
        .getByText(/Erased attributes: .*Display name/)
        .first()
        .waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(/Ada|Lovelace/);
      expect(await page.getByRole('button', { name: 'Erase' }).count()).toBe(0);

      await page.goBack();
      const deleted = page
        .getByRole('grid', { name: 'Deleted users' })
        .or(page.getByRole('table', { name: 'Deleted users' }));
      await deleted.getByRole('link', { name: 'Erased' }).waitFor();
      expect(await deleted.textContent()).not.toMatch(/Ada|Lovelace/);
    });
  });
});
