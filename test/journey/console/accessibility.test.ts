import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { accessibilityViolations, HAS_CHROMIUM, visit } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { openTwoEnterprises, type TwoEnterprises } from '../../support/product/two-enterprises.ts';

const LOOKS = [
  { name: 'in English, with the light theme, on a desktop', texts: english, look: { ...WIDE, locale: 'en-CA' } },
  { name: 'in French, with the dark theme, on a phone', texts: french, look: { ...NARROW, locale: 'fr-CA' } },
] as const;

/** At least one URL of every page, and of each of its states. */
const addressesOf = ({ userId, requestId, at }: TwoEnterprises['acme']) => [
  '/',
  '/acme',
  '/acme/users',
  '/acme/users?q=nobody',
  '/acme/users/deleted',
  `/acme/users/${userId}`,
  `/acme/users/${userId}?at=${at}&against=2026-01-01T00:00:00.000Z`,
  '/acme/users/nobody',
  '/acme/provisioning',
  '/acme/provisioning?tab=cycles',
  '/acme/provisioning?tab=requests',
  '/acme/provisioning?tab=dialects',
  `/acme/provisioning?request=${requestId}`,
  '/acme/tokens?show=all',
  '/acme/explore',
  '/acme/explore?scim=title%20eq',
  '/acme/explore?part=graphql&type=User',
  '/acme/nothing',
  '/nobodys/users',
];

/** The accessibility violations of a page, and whether it is wider than its window. */
async function faultsOf(page: Page): Promise<unknown[]> {
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  return [...(await accessibilityViolations(page)), ...(tooWide === 0 ? [] : [`${tooWide} px too wide`])];
}

describe(journeys('every page of the console'), () => {
  const stage = useConsoleStage();
  let enterprises: TwoEnterprises;
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    enterprises = await openTwoEnterprises(stage.product);
  });

  itInBrowser('is covered by this test', async () => {
    const router = readFileSync('src/console/app/router.tsx', 'utf8');
    const paths = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path.replace(/\$\w+/, 'x'));
    const visited = addressesOf({ ...enterprises.acme, userId: 'x' }).map((address) => address.split('?')[0] ?? '');

    const unvisited = paths.filter((path) => !visited.some((one) => one.replace('acme', 'x').endsWith(path)));
    expect(unvisited).toEqual([]);
  });

  for (const { name, texts, look } of LOOKS) {
    itInBrowser(`has no accessibility violations, ${name}`, async () => {
      await stage.open('', { ...look, token: null }, async (page) => {
        await page.getByRole('heading', { level: 1, name: texts.shell.signIn.title }).waitFor();
        expect(await faultsOf(page)).toEqual([]);
      });
      await stage.open('', look, async (page) => {
        for (const address of addressesOf(enterprises.acme)) {
          await visit(page, `${stage.product.url}/console${address}`);
          expect([address, await faultsOf(page)]).toEqual([address, []]);
        }
      });
    });

    itInBrowser(
      `has no accessibility violations when access tokens are created, rotated and revoked, ${name}`,
      async () => {
        const { make, rotate, revoke, secret, test } = texts.accessTokens;
        await stage.open('/acme/tokens', look, async (page) => {
          const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
          const check = async (dialog: RegExp) => {
            await page.getByRole('dialog', { name: dialog }).waitFor();
            expect([dialog, await faultsOf(page)]).toEqual([dialog, []]);
          };
          await press(make.open);
          await page.getByRole('textbox').first().fill('Barriers');
          await check(new RegExp(make.title));
          await press(make.submit);
          await check(/Barriers/);
          await press(test.run);
          await page.getByText(test.worksLead).waitFor();
          await check(/Barriers/);
          await press(secret.done);
          await press(new RegExp(`^${rotate.open} ?: Barriers`));
          await check(/Barriers/);
          await page.keyboard.press('Escape');
          await press(new RegExp(`^${revoke.open} ?: Barriers`));
          await check(/Barriers/);
        });
      },
    );
  }
});
