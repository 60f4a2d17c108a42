import { beforeAll, describe, expect } from '@jest/globals';
import { accessibilityViolations, HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { ACME_WORD, openTwoEnterprises } from '../../support/product/two-enterprises.ts';

const MISTYPED = {
  all: [
    ['title', 'eq', ACME_WORD],
    ['deparment', 'eq', 'Sales'],
  ],
};

describe(journeys('invalid URLs and input, in the console'), () => {
  const stage = useConsoleStage();
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    await openTwoEnterprises(stage.product);
  });

  for (const [filter, words] of [
    [JSON.stringify(MISTYPED), 'Unknown attribute “deparment”'],
    ['notjson', '“notjson” is not valid JSON'],
  ] as const) {
    itInBrowser(`with an invalid filter show no users until it is removed: ${words}`, async () => {
      const address = `/acme/users?${new URLSearchParams({ filter })}`;
      await stage.open(address, NARROW, async (page) => {
        const alert = page.getByRole('alert').filter({ hasText: words });
        await alert.waitFor();
        expect(await page.getByRole('link', { name: ACME_WORD }).count()).toBe(0);
        expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
        expect(new URL(page.url()).searchParams.get('filter')).toBe(filter);
        expect(await accessibilityViolations(page)).toEqual([]);

        await alert.getByRole('button', { name: 'Remove filter' }).click();
        await page.getByText('2 users').waitFor();
        expect(new URL(page.url()).search).toBe('');
        expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
      });
    });
  }

  itInBrowser('with an invalid status show no requests, and an error', async () => {
    const fault = 'Enter a status from 100 to 599.';
    await stage.open('/acme/provisioning?tab=requests', WIDE, async (page) => {
      await page.getByText('4 requests shown').waitFor();
      const box = page.getByRole('textbox', { name: 'Status' });
      await box.fill('abc');
      await page.getByRole('alert').filter({ hasText: fault }).waitFor();
      await page.getByText('No matching requests').waitFor();
      expect(await box.getAttribute('aria-invalid')).toBe('true');
      expect(await accessibilityViolations(page)).toEqual([]);

      await box.fill('409');
      await page.getByText('1 request shown').waitFor();
      expect(await page.getByText(fault).count()).toBe(0);

      await page.goto(`${stage.product.url}/console/acme/provisioning?tab=requests&status=700`);
      await page.getByText(fault).waitFor();
      await page.getByText('No matching requests').waitFor();
      expect(await box.inputValue()).toBe('700');

      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('4 requests shown').waitFor();
      expect(await box.inputValue()).toBe('');
    });
  });

  itInBrowser('with a search without results have a button to clear it', async () => {
    await stage.open('/acme/users?q=nobody', WIDE, async (page) => {
      await page.getByText('No matching users').waitFor();
      await page.getByRole('button', { name: 'Clear search', exact: true }).click();
      await page.getByText('2 users').waitFor();
    });
  });
});
