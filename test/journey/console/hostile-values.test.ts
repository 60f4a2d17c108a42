import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations, HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';

const CREATE = 'mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }';

/** Bidirectional, invisible, combining, long, HTML and formula text. */
const VALUES = {
  turned: '\u202egnp.exe\u202c and \u0645\u0631\u062d\u0628\u0627 at once',
  unseen: 'a\u200bb\u200d\u2060c\ufeffd',
  pictured: '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301\u0323\u0324\u0325',
  endless: 'w'.repeat(10_000),
  marked: '</title></textarea><svg onload="window.robbed=1">{{7*7}}<%= 7*7 %>',
  formula: "@SUM(1+1)*cmd|' /C calc'!A0",
};
type Kind = keyof typeof VALUES;
const KINDS = Object.keys(VALUES) as Kind[];

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe(journeys('values that could break a page, in the console'), () => {
  const stage = useConsoleStage();
  const ids = new Map<Kind, string>();

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    for (const kind of KINDS) {
      const value = VALUES[kind];
      const user = { userName: `${kind}@acme.example`, displayName: value, title: value, department: value };
      const { data } = await stage.product.graphql<{ createUser: { id: string } }>(CREATE, { user });
      ids.set(kind, data.createUser.id);
    }
  });

  for (const window of [WIDE, NARROW]) {
    itInBrowser(`are shown as text, ${window.viewport.width} px wide`, async () => {
      await stage.open('/acme/users', window, async (page) => {
        await page.getByText(`${KINDS.length} users`).waitFor();
        expect([await widthOf(page), await accessibilityViolations(page)]).toEqual([0, []]);

        for (const kind of KINDS) {
          await page.goto(`${stage.product.url}/console/acme/users/${ids.get(kind)}`);
          const heading = page.locator('h1');
          await heading.waitFor();
          await page.getByText('Created').first().waitFor();
          expect([kind, await heading.textContent()]).toEqual([kind, VALUES[kind]]);
          expect([kind, await widthOf(page), await accessibilityViolations(page)]).toEqual([kind, 0, []]);
        }
        expect(await page.evaluate('window.robbed')).toBeUndefined();
      });
    });
  }
});
