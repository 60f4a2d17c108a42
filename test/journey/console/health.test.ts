import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { answerOperation } from '../../support/console/answer-operation.ts';
import { accessibilityViolations, settle } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const LOOKS = [
  {
    name: 'in English, on a desktop',
    texts: english,
    look: { ...WIDE, locale: 'en-US', viewport: { width: 1280, height: 800 } },
  },
  { name: 'in French, on a phone', texts: french, look: { ...NARROW, locale: 'fr-CA' } },
] as const;

/** Ten cycles, 40 minutes apart, the last one ten minutes before; every other one had failures. */
function cyclesUntil(now: number) {
  const nodes = Array.from({ length: 10 }, (_, turn) => {
    const start = now - (10 + turn * 40) * MINUTE_MS;
    return {
      id: `cycle ${turn}`,
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(start + 2 * MINUTE_MS).toISOString(),
      isOpen: false,
      requests: 90,
      ...{ created: 1, updated: 2, deactivated: 0, reactivated: 0, deleted: 0 },
      refused: turn % 2 === 0 ? 45 : 0,
      failed: 0,
      failureShare: turn % 2 === 0 ? 0.5 : 0,
      accessToken: null,
    };
  });
  return { enterprise: { cycles: { nodes, hasNextPage: false, endCursor: null } } };
}

interface Box {
  readonly x: number;
  readonly width: number;
}

/** The right edge of an element, in pixels. */
function rightOf(box: Box | null): number {
  if (box === null) throw new Error('The element is not visible.');
  return box.x + box.width;
}

const percent = (share: number, locale: string) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share);

async function answerLastContact(page: Page, agoMs: number): Promise<void> {
  const lastRequestAt = new Date(Date.now() - agoMs).toISOString();
  await answerOperation(page, 'OverviewLastContact', () => ({ enterprise: { lastRequestAt } }));
}

describe(journeys('the health of Entra, in the console'), () => {
  const stage = useConsoleStage();

  const overview = () => `${stage.product.url}/console/acme`;

  for (const { name, texts, look } of LOOKS) {
    const { overview: words } = texts;
    const healthOn = (page: Page) => page.getByRole('region', { name: words.health, exact: true });

    itInBrowser(`says what to do before the first request, ${name}`, async () => {
      await stage.open('/acme', look, async (page) => {
        await healthOn(page).getByRole('heading', { name: words.never.title }).waitFor();
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);

        await healthOn(page).getByRole('link', { name: words.never.link }).click();
        await page.getByRole('heading', { level: 1, name: texts.accessTokens.title }).waitFor();
      });
    });

    itInBrowser(`has interval, throughput and failure rates, as a chart and as a table, ${name}`, async () => {
      await stage.open('', look, async (page) => {
        await answerLastContact(page, 10 * MINUTE_MS);
        await answerOperation(page, 'CyclesList', () => cyclesUntil(Date.now()));
        await page.goto(overview());
        const health = healthOn(page);
        await health.getByRole('img', { name: words.shares }).waitFor();
        const facts = await health.getByRole('definition').allTextContents();
        expect(facts.slice(1, 4).join(' | ')).toMatch(/^40\smin \| 90 \S+ \| 45 /);
        expect(await health.getByText(words.silent.title).count()).toBe(0);

        await health.getByText(words.numbers).click();
        expect(await health.getByRole('row').count()).toBe(11);
        const share = await health.getByRole('cell').filter({ hasText: '50' }).first().boundingBox();
        const table = await health.getByRole('region', { name: words.numbers }).boundingBox();
        expect(rightOf(share)).toBeLessThanOrEqual(rightOf(table));
        const limits = await health.getByText(/quarantine/i).allTextContents();
        expect(limits.filter((limit) => !limit.includes(percent(0.4, look.locale)))).toEqual([]);
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.viewport.width);
      });
    });

    itInBrowser(`warns when there was no request for hours, and links to what to check, ${name}`, async () => {
      await stage.open('', look, async (page) => {
        await answerLastContact(page, 3 * HOUR_MS);
        await page.goto(overview());
        await healthOn(page).getByText(words.silent.title).waitFor();
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);

        await healthOn(page).getByRole('link', { name: texts.accessTokens.title }).click();
        await page.getByRole('heading', { level: 1, name: texts.accessTokens.title }).waitFor();
        expect(new URL(page.url()).searchParams.get('show')).toBe('all');
      });
    });
  }

  itInBrowser('links to the query of its data', async () => {
    await stage.open('/acme', WIDE, async (page) => {
      await page.getByRole('link', { name: `Query: ${english.overview.health}` }).click();
      await page.getByRole('textbox', { name: 'GraphQL document' }).getByText('CyclesList').waitFor();
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByText('OK', { exact: true }).waitFor();
    });
  });
});
