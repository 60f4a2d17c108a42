import { describe, expect } from '@jest/globals';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { answerOperation } from '../../support/console/answer-operation.ts';
import { accessibilityViolations, settle } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';

const CONFLICT = {
  user: { id: '01990000-0000-7000-8000-000000000002', userName: 'anna\u00a0' },
  owner: { id: '01990000-0000-7000-8000-000000000001', userName: 'Anna' },
};

describe(journeys('users with the same name, in the console'), () => {
  const stage = useConsoleStage();

  for (const [name, texts, look] of [
    ['in English', english, { ...WIDE, locale: 'en-US', viewport: { width: 1280, height: 800 } }],
    ['in French', french, { ...NARROW, locale: 'fr-CA' }],
  ] as const) {
    itInBrowser(`are listed on the overview, each with a link, ${name}`, async () => {
      await stage.open('', look, async (page) => {
        await answerOperation(page, 'OverviewNameConflicts', () => ({ enterprise: { userNameConflicts: [CONFLICT] } }));
        await page.goto(`${stage.product.url}/console/acme`);

        const warning = page.getByRole('status').filter({ hasText: texts.overview.nameConflicts.title });
        await warning.waitFor();
        const links = warning.getByRole('link');
        expect(await links.count()).toBe(2);
        expect(await links.first().getAttribute('href')).toContain(`/acme/users/${CONFLICT.user.id}`);
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);
      });
    });
  }
});
