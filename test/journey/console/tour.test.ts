import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from '@jest/globals';
import { accessibilityViolations, HAS_CHROMIUM, settle } from '../../support/console/chromium.ts';
import {
  itInBrowser,
  journeys,
  NARROW,
  signInByForm,
  useConsoleStage,
  WIDE,
} from '../../support/console/console-stage.ts';
import { ADMIN_TOKEN, type Product } from '../../support/product/product.ts';
import { provisionPeople } from '../../support/simulator/simulated-entra.ts';

const HOSTILE = '<img src=x onerror="window.robbed=1"><script>window.robbed=1</script>';
const CREATE = 'mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }';
const UPDATE = `mutation ($id: ID!) {
  updateUser(enterprise: "acme", id: $id, changes: { title: "Head of Faxes" }) { version }
}`;

const COUNT = '{ enterprise(name: "acme") { users(first: 0) { total } } }';

/** Creates a user with HTML and a formula as values. */
async function createHostileUser({ graphql }: Product): Promise<string> {
  const { data } = await graphql<{ createUser: { id: string } }>(CREATE, {
    user: { userName: 'zz.hostile@acme.example', displayName: HOSTILE, title: HOSTILE, organization: '=1+1' },
  });
  await graphql(UPDATE, { id: data.createUser.id });
  return data.createUser.id;
}

/** The body of a GraphQL request. */
interface GraphqlBody {
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

async function countUsers({ graphql }: Product): Promise<number> {
  const { data } = await graphql<{ enterprise: { users: { total: number } } }>(COUNT);
  return data.enterprise.users.total;
}

describe(journeys('the console in Chromium'), () => {
  const stage = useConsoleStage();
  const { open } = stage;
  let hostileId: string;
  let people: number;

  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    const { product, tenantUrl } = stage;
    const secretToken = await product.issueAccessToken('acme', 'USER_PROVISIONING');
    await provisionPeople({ tenantUrl: tenantUrl('acme'), secretToken, people: 250 });
    hostileId = await createHostileUser(product);
    people = await countUsers(product);
  });

  itInBrowser('leads from sign-in to an enterprise, its users, one of them and back, accessibly', async () => {
    await open('', { ...WIDE, token: null }, async (page) => {
      await signInByForm(page, ADMIN_TOKEN);
      await page.getByRole('link', { name: 'acme' }).click();
      for (const section of ['Overview', 'Provisioning', 'Access tokens', 'Explore', 'Users']) {
        await page.getByRole('navigation').getByRole('link', { name: section }).first().click();
        await page.getByRole('heading', { level: 1, name: section }).waitFor();
      }
      await page.getByText(`${people} users`).waitFor();
      await page.waitForFunction('document.title.startsWith("Users")');
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.locator('tbody a').first().click();
      await page.getByRole('heading', { name: 'History' }).waitFor();
      await page.getByText('Created').first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.goBack();
      await page.getByText(`${people} users`).waitFor();
    });
  });

  itInBrowser('fits a small window in the dark theme', async () => {
    await open('/acme/users', NARROW, async (page) => {
      await page.getByText(`${people} users`).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);

      await page.goto(`${stage.product.url}/console/acme/users/${hostileId}`);
      await page.getByText('Updated', { exact: true }).first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  itInBrowser('scrolls to any row, requests only visible rows, and returns to the same position', async () => {
    await open('/acme/users', WIDE, async (page) => {
      const requests: GraphqlBody['variables'][] = [];
      page.on('request', (request) => {
        const { operationName, variables } = (request.postDataJSON() ?? {}) as GraphqlBody;
        if (operationName === 'UsersList') requests.push(variables);
      });
      const rows = page.getByRole('region', { name: 'Users' });
      await rows.locator('tbody a').first().waitFor();
      await page.getByText(`${people} users`).waitFor();
      const [first] = await rows.locator('tbody a').allTextContents();
      requests.length = 0;
      await rows.focus();
      await page.keyboard.press('End');
      await page.getByText(new RegExp(`^\\d+–${people}$`)).waitFor();
      const last = rows.locator(`tr[aria-rowindex="${people + 1}"] a`);
      await last.waitFor();
      expect(await rows.locator('tr[aria-busy="true"]').count()).toBe(0);
      expect(await rows.getByRole('table').getAttribute('aria-rowcount')).toBe(`${people + 1}`);
      // The scroll starts slowly enough to request the page after the first, then skips all but the last two.
      expect(requests.length).toBeLessThanOrEqual(4);

      const name = await last.textContent();
      await last.click();
      await page.getByRole('heading', { name: 'History' }).waitFor();
      await page.goBack();
      await last.waitFor();
      expect(await last.textContent()).toBe(name);

      await rows.focus();
      await page.keyboard.press('Home');
      await rows.locator('tr[aria-rowindex="2"] a').waitFor();
      expect((await rows.locator('tbody a').allTextContents())[0]).toBe(first);
    });
  });

  itInBrowser('requests only the first rows for a new search after a scroll', async () => {
    await open('/acme/users', WIDE, async (page) => {
      const rows = page.getByRole('region', { name: 'Users' });
      await rows.locator('tbody a').first().waitFor();
      await rows.focus();
      await page.keyboard.press('End');
      await rows.locator(`tr[aria-rowindex="${people + 1}"] a`).waitFor();
      const offsets: unknown[] = [];
      page.on('request', (request) => {
        const { operationName, variables } = (request.postDataJSON() ?? {}) as GraphqlBody;
        if (operationName === 'UsersList' && variables?.search === '@acme') offsets.push(variables.offset);
      });

      await page.getByRole('searchbox').fill('@acme');
      await rows.locator('tr[aria-rowindex="2"] a').waitFor();
      await settle(page);

      expect(offsets).toEqual([0]);
    });
  });

  itInBrowser('begins at the first row after sorting, and formats times for the reader’s region', async () => {
    await open('/acme/users', { ...WIDE, locale: 'en-GB' }, async (page) => {
      const rows = page.getByRole('region', { name: 'Users' });
      await rows.focus();
      await page.keyboard.press('End');
      await page.getByText(new RegExp(`–${people}$`)).waitFor();
      await page.getByRole('button', { name: 'User name', exact: true }).click();
      await page.getByText(/^1–\d+$/).waitFor();
      expect(await rows.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
      await rows.locator('tr[aria-rowindex="2"] a').waitFor();
      const moment = rows.getByRole('row').nth(1).locator('time').first();
      expect(await moment.textContent()).toMatch(/^\d{1,2} [A-Z][a-z]+ 20\d\d, \d\d:\d\d$/);
    });
  });

  itInBrowser('builds a filter, keeps it in the URL, and removes it', async () => {
    await open('/acme/users', WIDE, async (page) => {
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('textbox', { name: 'Value' }).fill('zz.hostile@acme.example');
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByText('1 user').waitFor();

      await page.reload();
      await page.getByText('1 user').waitFor();
      await page.getByRole('button', { name: /^Remove User name is/ }).click();
      await page.getByText(`${people} users`).waitFor();
    });
  });

  itInBrowser('searches while typing, and filters by facets', async () => {
    await open('/acme/users', WIDE, async (page) => {
      await page.getByRole('searchbox').fill('zz.hos');
      await page.getByText('1 user').waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('zz.hos');

      await page.getByRole('searchbox').fill('');
      await page.getByText(`${people} users`).waitFor();
      await page.getByRole('region', { name: 'Job title' }).getByRole('button').first().click();
      await page.getByRole('button', { name: /^Remove Job title is/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('shows hostile values as text, and the user as of an earlier time', async () => {
    await open(`/acme/users/${hostileId}`, WIDE, async (page) => {
      await page.getByRole('heading', { name: HOSTILE }).waitFor();
      await page.getByText('Head of Faxes').first().waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Created' }).getByRole('link').first().click();
      await page.getByRole('definition').filter({ hasText: HOSTILE }).nth(1).waitFor();
      await page.getByLabel('Compare with').fill('2026-01-01T00:00');
      await page.getByRole('heading', { name: 'Differences' }).waitFor();

      expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d{4}-.*Z$/);
      expect(await page.evaluate('window.robbed')).toBeUndefined();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('exports all matching users to a file', async () => {
    await open('/acme/users', WIDE, async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      expect(await accessibilityViolations(page)).toEqual([]);
      const coming = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
      const text = readFileSync(await (await coming).path(), 'utf8');
      await page.getByText('Export complete.').waitFor();

      const [titles, ...rows] = text.trimEnd().split('\r\n');
      expect(rows).toHaveLength(people);
      expect(titles).toMatch(/^\uFEFF"person","userName","active",/);
      expect(rows.filter((row) => row.startsWith(','))).toEqual([]);
      expect(text).toContain("'=1+1");
    });
  });

  itInBrowser('offers French and the dark theme, and remembers both', async () => {
    await open('/acme/users', WIDE, async (page) => {
      for (const choice of ['Dark', 'Français']) {
        await page.getByRole('button', { name: /^Account/ }).click();
        await page.getByRole('menuitemradio', { name: choice }).click();
        await page.keyboard.press('Escape');
      }
      await page.getByRole('heading', { name: 'Utilisateurs' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Utilisateurs' }).waitFor();

      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('reports an unknown page, and signs out', async () => {
    await open('/acme/nothing', WIDE, async (page) => {
      await page.getByRole('heading', { name: 'Page not found' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
      await page.getByLabel('Access token').waitFor();
      await page.reload();
      await page.getByLabel('Access token').waitFor();
    });
  });
});
