import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HAS_CHROMIUM } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { eventually } from '../../support/eventually.ts';
import { openTenant, type Tenant } from '../../support/product/tenant.ts';
import { provisionPeople } from '../../support/simulator/simulated-entra.ts';

const USER_NAME = 'erika.gagnon@acme.example';
const REFUSED = `{ enterprise(name: "acme") { requests(filter: { isFailure: true }) { nodes { id at status userId } } } }`;

interface Refused {
  readonly id: string;
  readonly at: string;
  readonly status: number;
  readonly userId: string | null;
}

const patchOf = (path: string, value: string) => ({ Operations: [{ op: 'Replace', path, value }] });

/** Creates Erika; three rejected requests concern her (a value, and twice her user name), one an unknown user. */
async function provisionErika(entra: Tenant): Promise<string> {
  await entra.send('POST', '/Users', { userName: 'new.hire@acme.example', active: 'on leave' });
  const { body } = await entra.send('POST', '/Users', { userName: USER_NAME, displayName: 'Erika Gagnon' });
  await entra.send('PATCH', `/Users/${body.id}`, patchOf('title', 'Head of Faxes'));
  await entra.send('PATCH', `/Users/${body.id}`, patchOf('active', 'perhaps'));
  const twin = { userName: USER_NAME, emails: [{ type: 'work', value: 'private@acme.example' }] };
  for (let tries = 0; tries < 2; tries += 1) await entra.send('POST', '/Users', twin);
  return body.id;
}

describe(journeys('requests and causes of failures, in the console'), () => {
  const stage = useConsoleStage();
  let erika: string;
  let refused: readonly Refused[];

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    const { product, tenantUrl } = stage;
    const entra = await openTenant(product, 'acme');
    await provisionPeople({ tenantUrl: tenantUrl('acme'), secretToken: entra.token, people: 40 });
    erika = await provisionErika(entra);
    const ask = () => product.graphql<{ enterprise: { requests: { nodes: readonly Refused[] } } }>(REFUSED);
    refused = (await eventually(ask, ({ data }) => data.enterprise.requests.nodes.length === 4)).data.enterprise
      .requests.nodes;
  });

  const dialogOn = (page: Page) => page.getByRole('dialog', { name: 'Request' });

  itInBrowser('link from the overview to the cause, what to do, and one request', async () => {
    await stage.open('/acme', WIDE, async (page) => {
      const attention = page.getByRole('region', { name: /^Needs attention/ });
      await attention.getByText('409 uniqueness').waitFor();
      await attention.getByRole('link', { name: 'All failures' }).click();

      await page.getByRole('heading', { level: 1, name: 'Provisioning' }).waitFor();
      const cause = page.getByRole('listitem').filter({ hasText: '409 uniqueness' });
      await cause.getByText('2 requests').waitFor();
      await cause.getByText('1 user still failing').waitFor();
      await cause.getByRole('link', { name: USER_NAME }).waitFor();
      await cause.getByText('Find the user who has the userName').waitFor();
      await cause.getByRole('link', { name: 'View latest' }).click();

      const dialog = dialogOn(page);
      await dialog.getByText('Find the user who has the userName').waitFor();
      const owner = dialog.getByText('The user name belongs to').locator('..');
      expect(await owner.getByRole('link', { name: 'Erika Gagnon' }).getAttribute('href')).toContain(erika);
      const text = await dialog.textContent();
      expect(text).toMatch(/POST \S*\/Users/);
      expect(text).toContain('409 Rejected');
      expect(text).toContain('CreateUser');
      expect(text).toContain('enterprise, user.emails, user.userName');
      expect(text).toContain('"userName": "•••(25)"');
      expect(text).not.toContain('private@acme.example');
    });
  });

  itInBrowser('have advice in French for French users', async () => {
    await stage.open('/acme/provisioning', { ...WIDE, locale: 'fr-CA' }, async (page) => {
      const cause = page.getByRole('listitem').filter({ hasText: '409 uniqueness' });
      await cause.getByText('Trouvez l’utilisateur qui a ce userName').waitFor();
    });
  });

  itInBrowser('link from the overview to the last request of the cause', async () => {
    await stage.open('/acme', WIDE, async (page) => {
      const cause = page.getByRole('listitem').filter({ hasText: '400 invalidValue' });
      await cause.getByRole('link').click();

      await dialogOn(page).getByText('Correct the value in Entra').waitFor();
      const text = await dialogOn(page).textContent();
      expect(text).toMatch(new RegExp(`PATCH \\S*/Users/${erika}`));
      expect(text).toContain('Rejected before it became an operation.');
      expect(text).toContain('"value": "perhaps"');
    });
  });

  itInBrowser('are found by user and minute', async () => {
    const { id, at } = refused.find(({ status, userId }) => status === 400 && userId === erika) as Refused;
    const minute = at.slice(0, 16);
    const next = new Date(Date.parse(`${minute}:00Z`) + 60_000).toISOString().slice(0, 16);
    await stage.open('/acme/provisioning?tab=requests', { ...WIDE, timezoneId: 'UTC' }, async (page) => {
      await page.getByLabel('User name or ID').fill(USER_NAME);
      await page.waitForURL(/user=/);
      await page.getByLabel('From').fill(minute);
      await page.getByLabel('Until').fill(next);
      await page.getByLabel('Result', { exact: true }).selectOption('Rejected or failed');
      await page.getByText('3 requests shown').waitFor();
      await page.getByRole('row').filter({ hasText: '400' }).locator('a').first().click();

      await dialogOn(page).getByText('Correct the value in Entra').waitFor();
      expect(await dialogOn(page).textContent()).toContain(id);
      expect(new URL(page.url()).searchParams.get('request')).toBe(id);
    });
  });

  itInBrowser('include a rejected creation, found by the name of a user that does not exist', async () => {
    await stage.open('/acme/provisioning?tab=requests', WIDE, async (page) => {
      await page.getByLabel('User name or ID').fill('New.Hire@acme.example');
      await page.getByText('1 request shown').waitFor();
      await page.locator('tbody a').first().click();

      await dialogOn(page).getByText('400 Rejected').waitFor();
      const text = await dialogOn(page).textContent();
      expect(text).toContain('"active": "on leave"');
      expect(text).toContain('new.hire@acme.example');
    });
  });

  itInBrowser('are found by a part of a name; without a result, the page says how to search', async () => {
    await stage.open('/acme/provisioning?tab=requests', WIDE, async (page) => {
      const box = page.getByLabel('User name or ID');
      await box.fill('HIRE@');
      await page.getByText('1 request shown').waitFor();
      await page.getByRole('cell', { name: 'new.hire@acme.example' }).waitFor();

      await box.fill('erika gag');
      await page.getByRole('row').filter({ hasText: '409' }).getByRole('link', { name: USER_NAME }).first().waitFor();

      await box.fill('nobody-at-all');
      await page.getByText('any part of it finds rejected requests').waitFor();
    });
  });

  itInBrowser('are listed on the page of the user', async () => {
    await stage.open(`/acme/users/${erika}`, WIDE, async (page) => {
      const failed = page.getByRole('region', { name: 'Failed requests' });
      await failed.getByText('409 Rejected').first().waitFor();
      expect(await failed.getByRole('listitem').count()).toBe(3);
      await failed.getByRole('listitem').filter({ hasText: '400' }).getByRole('link').click();

      await dialogOn(page).getByText('"perhaps"').waitFor();
    });
  });

  itInBrowser('link from a value of a user to the request that set it, and back to the user', async () => {
    await stage.open(`/acme/users/${erika}`, WIDE, async (page) => {
      const attributes = page.getByRole('region', { name: 'Attributes' });
      const title = attributes.locator('dl > div').filter({ hasText: 'Head of Faxes' });
      await title.getByRole('link', { name: /^Updated · test/ }).click();

      const dialog = dialogOn(page);
      await dialog.getByText('Head of Faxes').waitFor();
      expect(await dialog.textContent()).toContain('200 Succeeded');
      await dialog.getByRole('link', { name: 'Erika Gagnon' }).click();
      await page.getByRole('heading', { level: 1, name: 'Erika Gagnon' }).waitFor();
    });
  });
});
