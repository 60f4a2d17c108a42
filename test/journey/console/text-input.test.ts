import { beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { openTenant } from '../../support/product/tenant.ts';

/** Types over a time digit by digit; after the month, the day and four digits of the year the caret moves on. */
async function typeTime(page: Page, box: Locator): Promise<void> {
  await box.click({ position: { x: 12, y: 12 } });
  await page.keyboard.type('112520260914AM');
}

describe(journeys('text input in the console'), () => {
  const stage = useConsoleStage();
  let id: string;
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    const tenant = await openTenant(stage.product, 'acme');
    id = (await tenant.send('POST', '/Users', { userName: 'ann@acme.example', title: 'Guide' })).body.id as string;
  });

  itInBrowser('corrects a time that is already in the field', async () => {
    const places = [
      ['/acme/provisioning?tab=requests&from=2026-01-02T03:04:00.000Z', 'From', 'from'],
      [`/acme/users/${id}?at=2026-01-02T03:04:00.000Z`, 'Date and time', 'at'],
    ] as const;
    for (const [path, label, name] of places) {
      await stage.open(path, WIDE, async (page) => {
        const box = page.getByLabel(label, { exact: true });
        await typeTime(page, box);
        await page.waitForURL((url) => url.searchParams.get(name) === '2026-11-25T14:14:00.000Z');
        expect(await box.inputValue()).toBe('2026-11-25T09:14');
      });
    }
  });

  itInBrowser('is cleared with the conditions, even if it is an incomplete status', async () => {
    await stage.open('/acme/provisioning?tab=requests', WIDE, async (page) => {
      const box = page.getByLabel('Status', { exact: true });
      await box.fill('40');
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await box.inputValue()).toBe('');
    });
  });

  itInBrowser('is inserted into a filter at the caret', async () => {
    await stage.open('/acme/explore', WIDE, async (page) => {
      const box = page.getByLabel('Filter, as in RFC 7644');
      await box.press('Home');
      await page.keyboard.type('title pr and ');
      expect(await box.inputValue()).toBe('title pr and userName sw "a"');
      await page.waitForURL((url) => url.searchParams.get('scim') === 'title pr and userName sw "a"');
    });
  });

  itInBrowser('is kept if a filter is too long for a URL, and a message says so', async () => {
    const filter = `userName eq "${'x'.repeat(2100)}"`;
    await stage.open('/acme/explore', WIDE, async (page) => {
      const box = page.getByLabel('Filter, as in RFC 7644');
      await box.fill(filter);
      await page.getByText('Filters longer than 2,000 characters').waitFor();
      expect(await box.inputValue()).toBe(filter);
      await box.fill('title eq "Guide"');
      await page.getByText('1 / 1 user').waitFor();
    });
  });

  itInBrowser('in a condition is limited to what the URL can hold, so that no condition is dropped', async () => {
    await stage.open('/acme/users', WIDE, async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('textbox', { name: 'Value' }).focus();
      await page.keyboard.insertText('x'.repeat(1100));
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByRole('heading', { name: 'No matching users' }).waitFor();
    });
  });

  itInBrowser('sets the slider and its accessible value, also between two of its steps', async () => {
    for (const [at, said] of [
      ['2020-03-04T05:06:07.000Z', 'Mar 4, 2020, 12:06:07 AM'],
      ['9000-03-04T05:06:07.000Z', 'Mar 4, 9000, 12:06:07 AM'],
      ['+275760-09-13T00:00:00.000Z', 'Now'],
    ] as const) {
      await stage.open(`/acme/users/${id}?at=${encodeURIComponent(at)}`, WIDE, async (page) => {
        const slider = page.getByRole('slider', { name: 'View as of' });
        await page.locator('output').getByText(said).waitFor();
        expect((await slider.getAttribute('aria-valuetext'))?.replaceAll('\u202f', ' ')).toBe(said);
      });
    }
  });

  itInBrowser('of a link is not overwritten by the slider in a slow browser', async () => {
    await stage.open(`/acme/users/${id}`, WIDE, async (page) => {
      const addresses: string[] = [];
      page.on('framenavigated', (frame) => addresses.push(new URL(frame.url()).search));
      const link = page.getByRole('listitem').filter({ hasText: 'Created' }).getByRole('link').first();
      await link.waitFor();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
      await link.click();
      await page.getByRole('button', { name: 'Back to now' }).waitFor();
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await page.getByRole('button', { name: 'Back to now' }).click();
      await page.waitForURL((url) => url.search === '');
      expect(addresses).toEqual([expect.stringMatching(/^\?at=/), '']);
    });
  });
});
