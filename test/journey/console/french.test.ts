import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { HAS_CHROMIUM, settle } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { eventually } from '../../support/eventually.ts';
import { openTenant } from '../../support/product/tenant.ts';

const LOOK = { ...WIDE, locale: 'fr-CA' };
const LOGGED = '{ enterprise(name: "acme") { requests(filter: { isFailure: true }) { nodes { id reason } } } }';

interface Logged {
  readonly enterprise: { readonly requests: { readonly nodes: readonly { readonly id: string }[] } };
}

const patchOf = (path: string | undefined, value: unknown) => ({ Operations: [{ op: 'replace', path, value }] });

describe(journeys('messages of the server, in the French console'), () => {
  const stage = useConsoleStage();
  /** The number of rejected requests; each is rejected with another message. */
  let refused = 0;
  let ada = '';

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    const entra = await openTenant(stage.product, 'acme');
    const { body } = await entra.send('POST', '/Users', { userName: 'ada@acme.example' });
    ada = `/Users/${body.id}`;
    const answers = [
      await entra.send('POST', '/Users', { userName: 'ADA@acme.example' }),
      await entra.send('PATCH', ada, patchOf('active', 'perhaps')),
      await entra.send('PATCH', ada, patchOf('emails[type eq', 'x')),
      await entra.send('PATCH', ada, patchOf('userName', '')),
      await entra.send('GET', '/Users?filter=nobody eq "x"'),
      await entra.send('DELETE', '/Users/0199a1c2-7d3e-7c4f-9a55-3f1f0b8a6f10'),
      await entra.send('GET', '/Nothing'),
    ];
    refused = answers.length;
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    const ask = () => stage.product.graphql<Logged>(LOGGED);
    await eventually(ask, ({ data }) => data.enterprise.requests.nodes.length === refused);
  });

  /** Each English message has one of these words, and no French one has. */
  const ENGLISH = /\b(the|is|no user|belongs|send|expected|cannot)\b/i;
  const textOf = async (page: Page) => (await page.getByRole('main').textContent()) ?? '';

  itInBrowser('are French wherever a reason is shown', async () => {
    await stage.open('/acme', LOOK, async (page) => {
      for (const address of ['', '/provisioning', '/provisioning?tab=requests&outcome=failure', ada.toLowerCase()]) {
        await page.goto(`${stage.product.url}/console/acme${address}`);
        await settle(page);
        expect(await textOf(page)).not.toMatch(ENGLISH);
      }
      for (const { id } of (await stage.product.graphql<Logged>(LOGGED)).data.enterprise.requests.nodes) {
        await page.goto(`${stage.product.url}/console/acme/provisioning?request=${id}`);
        const why = page.getByRole('dialog').locator('section').filter({ hasText: french.provisioning.request.why });
        await why.waitFor();
        expect(await why.textContent()).not.toMatch(ENGLISH);
      }
    });
  });

  itInBrowser('are French for one cause of failures, and for an unknown enterprise', async () => {
    await stage.open('/acme/provisioning', LOOK, async (page) => {
      const cause = page.getByRole('listitem').filter({ hasText: '409 uniqueness' });
      await cause.getByRole('link', { name: french.provisioning.failures.show }).click();
      await page.getByText(/uniqueness · .*appartient à un autre utilisateur/).waitFor();
    });
    await stage.open('/nobodys', { ...LOOK, expectedErrors: /4\d\d|Bad Request/ }, async (page) => {
      await page.getByRole('heading', { level: 1, name: french.ui.failed.ENTERPRISE_NOT_FOUND.title }).waitFor();
    });
  });

  itInBrowser('are French for an invalid filter on the page Explore', async () => {
    await stage.open('/acme/explore', LOOK, async (page) => {
      await page.getByRole('textbox', { name: french.explore.filter.label }).fill('userName eq');
      await page.getByText(/^Le filtre ne peut être lu au caractère 12/).waitFor();
    });
  });
});
