import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { answerOperation } from '../../support/console/answer-operation.ts';
import { settle } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { eventually } from '../../support/eventually.ts';

/** Two time zones that never have the same date. */
const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';

const CYCLES = Array.from({ length: 10 }, (_, turn) => {
  const startedAt = new Date(Date.now() - (10 + turn * 40) * 60_000).toISOString();
  const counts = { requests: 90, created: 1, updated: 2, deactivated: 0, reactivated: 0, deleted: 0, failed: 0 };
  const failures = { refused: turn === 4 ? 45 : 0, failureShare: turn === 4 ? 0.5 : 0 };
  return { id: `${turn}`, startedAt, endedAt: startedAt, isOpen: false, accessToken: null, ...counts, ...failures };
});

/** Replaces the directory's cycles by ten, of which one has failures. */
async function answerCycles(page: Page): Promise<void> {
  const answers = {
    CyclesList: { cycles: { nodes: CYCLES, hasNextPage: false, endCursor: null } },
    OverviewLastContact: { lastRequestAt: CYCLES[0]?.startedAt },
  };
  for (const [operation, enterprise] of Object.entries(answers)) {
    await answerOperation(page, operation, () => ({ enterprise }));
  }
}

describe(journeys('numbers, in the console'), () => {
  const stage = useConsoleStage();
  const regionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const create = (userName: string, enterprise = 'acme') =>
    stage.product.graphql(
      'mutation ($enterprise: String!, $user: UserInput!) { createUser(enterprise: $enterprise, user: $user) { id } }',
      { enterprise, user: { userName, title: 'Boss' } },
    );

  /** The number of users that the projection has counted so far; it lags behind the writes. */
  const countedUsers = async () => {
    const [from, until] = [new Date().toISOString(), new Date(Date.now() + 1_000).toISOString()];
    const { data } = await stage.product.graphql<{ enterprise: { activity: { users: number }[] } }>(
      'query ($from: DateTime!, $until: DateTime!) {' +
        ' enterprise(name: "acme") { activity(from: $from, until: $until, unit: DAY) { users } } }',
      { from, until },
    );
    return data.enterprise.activity[0]?.users ?? 0;
  };

  for (const timezoneId of [EAST, WEST]) {
    itInBrowser(`are counted by days of the user’s time zone, which is named: ${timezoneId}`, async () => {
      await create(`ada@${timezoneId}`);
      await eventually(countedUsers, (users) => users > 0);
      await stage.open('/acme', { ...WIDE, timezoneId }, async (page) => {
        const activity = regionOf(page, english.overview.activity);
        await activity.getByText(`Days in ${timezoneId}`, { exact: true }).waitFor();

        await activity.getByText(english.overview.numbers).click();
        const [, last] = await activity.getByRole('row').all();

        const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: timezoneId }).format(
          new Date(),
        );
        expect(await last?.getByRole('rowheader').textContent()).toBe(today);
        expect(await last?.getByRole('cell').nth(4).textContent()).not.toBe('0');
      });
    });
  }

  itInBrowser('have a tooltip with the date, in the order of the legend', async () => {
    await stage.open('/acme', WIDE, async (page) => {
      const activity = regionOf(page, english.overview.activity);
      const chart = activity.getByRole('img', { name: english.overview.movement });
      await settle(page);
      await chart.hover();

      const tooltip = chart.locator('.recharts-tooltip-wrapper');
      const { created, updated, deactivated, reactivated, deleted } = english.provisioning.cycles;
      const titles = [created, updated, deactivated, reactivated, deleted];
      expect(await tooltip.locator('p').textContent()).toMatch(/^\w{3} \d{1,2}, \d{4}$/);
      expect(await tooltip.getByRole('listitem').allTextContents()).toEqual(
        titles.map((title) => expect.stringMatching(new RegExp(`^${title}\\d+$`))),
      );
      expect(await chart.getByRole('listitem').allTextContents()).toEqual(expect.arrayContaining(titles));
    });
  });

  itInBrowser('have a bar for a cycle without failures, and several times on a phone, in French', async () => {
    await stage.open('', { ...NARROW, locale: 'fr-CA' }, async (page) => {
      await answerCycles(page);
      await page.goto(`${stage.product.url}/console/acme`);
      const chart = page.getByRole('img', { name: french.overview.shares });
      await settle(page);

      const bars = await Promise.all((await chart.locator('.recharts-bar-rectangle path').all()).map(boxOf));
      expect(bars).toHaveLength(10);
      expect(bars.filter(({ height, width }) => height < 2 || width > 30)).toEqual([]);
      expect(await chart.locator('.recharts-xAxis-tick-labels text').count()).toBeGreaterThan(2);
      const [first] = await chart.locator('.recharts-xAxis-tick-labels text').all();
      const axis = await boxOf(chart.locator('.recharts-yAxis-tick-labels text').last());
      if (first === undefined) throw new Error('The axis is empty.');
      expect((await boxOf(first)).x).toBeGreaterThan(axis.x + axis.width / 2);
    });
  });

  itInBrowser('do not change the height of other panels when their table is opened', async () => {
    await stage.open('', { ...WIDE, viewport: { width: 1280, height: 900 } }, async (page) => {
      await answerCycles(page);
      await page.goto(`${stage.product.url}/console/acme`);
      await settle(page);
      const others = [english.overview.failures, english.overview.cycles, english.overview.credentials];
      const heights = () => Promise.all(others.map(async (name) => (await boxOf(regionOf(page, name))).height));
      const before = await heights();

      await regionOf(page, english.overview.health).getByText(english.overview.numbers).click();

      expect(await heights()).toEqual(before);
    });
  });

  itInBrowser('leave out attributes without values', async () => {
    await create('eve');
    await stage.open('/acme', WIDE, async (page) => {
      const people = regionOf(page, english.overview.people);
      await people.getByRole('heading', { name: english.attributes.active }).waitFor();

      expect(await people.getByRole('heading', { level: 3 }).allTextContents()).toEqual([english.attributes.active]);
    });
  });

  itInBrowser('and texts are offered in English and French, and are English for other languages', async () => {
    await stage.open('/acme', { ...WIDE, locale: 'de-DE' }, async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(english.overview.title);
      await page.getByRole('button', { name: english.shell.menu.label }).click();
      const { system, light, dark } = english.shell.menu;
      const offered = await page.getByRole('menuitemradio').allTextContents();
      expect(offered).toEqual([system, light, dark, system, 'English', 'Français']);
    });
  });
});

async function boxOf(element: ReturnType<Page['locator']>) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not visible.');
  return box;
}
