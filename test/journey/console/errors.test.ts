import { beforeAll, describe, expect } from '@jest/globals';
import type { Route } from 'playwright-core';
import { accessibilityViolations, HAS_CHROMIUM, settle, visit } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { ACME_WORD, openTwoEnterprises, type TwoEnterprises } from '../../support/product/two-enterprises.ts';

const DIRECTORY = '**/console/graphql';
const SESSION = '**/console/session';

const UNAVAILABLE = { errors: [{ message: 'The database cannot be reached.', extensions: { code: 'UNAVAILABLE' } }] };

const DEFECT = { errors: [{ message: 'A defect.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

/** A page of a list, as the directory returns it. */
interface ListPage {
  readonly nodes: readonly unknown[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The directory's rows for the request of a page. */
async function rowsOf(route: Route, list: string): Promise<readonly unknown[]> {
  const { data } = await (await route.fetch()).json();
  return data.enterprise[list].nodes;
}

/** The response with a page of a list. */
const answer = (list: string, page: ListPage) => ({ json: { data: { enterprise: { [list]: page } } } });

/** The rows, repeated up to the given length. */
const many = (rows: readonly unknown[], length: number) => Array.from({ length }, (_, at) => rows[at % rows.length]);

const MORE = { hasNextPage: true, endCursor: 'more' };
const NO_MORE = { hasNextPage: false, endCursor: null };

/** Transient errors: what happens, the heading on the page, and how to cause them. */
const TRANSIENT: readonly [string, string, (route: Route) => Promise<void>][] = [
  [
    'the directory is unavailable',
    'The directory is temporarily unavailable',
    (route) => route.fulfill({ status: 503, json: UNAVAILABLE }),
  ],
  ['the connection is cut', 'Cannot reach the server', (route) => route.abort('connectionreset')],
  [
    'a proxy answers with a page',
    'Cannot reach the server',
    (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
  ],
];

/** The codes of errors that a retry cannot fix, with the heading on the page. */
const PERMANENT = [
  ['FORBIDDEN', 'Your access token does not allow this'],
  ['UNAUTHENTICATED', 'You don’t have access to this enterprise'],
  ['ENTERPRISE_NOT_FOUND', 'Enterprise not found'],
  ['GRAPHQL_VALIDATION_FAILED', 'Not supported by this server version'],
] as const;

describe(journeys('errors, in the console'), () => {
  const stage = useConsoleStage();
  let enterprises: TwoEnterprises;
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    enterprises = await openTwoEnterprises(stage.product);
  });

  for (const [name, heading, cause] of TRANSIENT) {
    itInBrowser(`have a heading and end with a retry when ${name}`, async () => {
      await stage.open('', { ...WIDE, expectedErrors: /Failed to load resource/ }, async (page) => {
        await page.route(DIRECTORY, cause);
        await page.goto(`${stage.product.url}/console/acme/users`);
        const alert = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: heading }) });
        await alert.waitFor();
        expect(await alert.getByRole('paragraph').first().textContent()).toMatch(/try again/i);
        expect(await accessibilityViolations(page)).toEqual([]);

        await page.unroute(DIRECTORY, cause);
        await alert.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('2 users').waitFor();
      });
    });
  }

  itInBrowser('of the next page are shown below the list, and nothing is requested before a retry', async () => {
    await stage.open('', { ...WIDE, expectedErrors: /status of 500/ }, async (page) => {
      let sent = 0;
      await page.route(DIRECTORY, async (route) => {
        const { operationName, variables } = route.request().postDataJSON();
        if (operationName !== 'RequestsList') return route.continue();
        if (variables.after === null) {
          return route.fulfill(answer('requests', { nodes: await rowsOf(route, 'requests'), ...MORE }));
        }
        sent += 1;
        if (sent === 1) return route.fulfill({ status: 500, json: DEFECT });
        await route.fulfill(answer('requests', { nodes: [], ...NO_MORE }));
      });
      await page.goto(`${stage.product.url}/console/acme/provisioning?tab=requests`);
      await page.getByText('Something went wrong').waitFor();
      await settle(page);
      expect(sent).toBe(1);
      expect(await page.getByRole('row').count()).toBeGreaterThan(2);
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Something went wrong').waitFor({ state: 'detached' });
      expect(sent).toBe(2);
    });
  });

  itInBrowser('at a position of a list are shown below it, and a retry loads the rows', async () => {
    await stage.open('', { ...WIDE, expectedErrors: /status of 500/ }, async (page) => {
      let sent = 0;
      let people: readonly unknown[] = [];
      await page.route(DIRECTORY, async (route) => {
        const { operationName, variables } = route.request().postDataJSON();
        if (operationName === 'UsersTotal') {
          return route.fulfill({ json: { data: { enterprise: { users: { total: 100 } } } } });
        }
        if (operationName !== 'UsersList') return route.continue();
        if (variables.offset === 0) {
          people = await rowsOf(route, 'users');
          return route.fulfill(answer('users', { nodes: many(people, 50), ...MORE }));
        }
        sent += 1;
        if (sent === 1) return route.fulfill({ status: 500, json: DEFECT });
        await route.fulfill(answer('users', { nodes: many(people, 50), ...NO_MORE }));
      });
      await page.goto(`${stage.product.url}/console/acme/users`);
      const rows = page.getByRole('region', { name: 'Users' });
      await rows.getByRole('link').first().waitFor();
      await page.getByText('100 users').waitFor();
      expect(sent).toBe(0);

      await rows.focus();
      await page.keyboard.press('End');
      await page.getByText('Something went wrong').waitFor();
      await settle(page);
      expect(sent).toBe(1);
      const last = rows.locator('tr[aria-rowindex="101"]');
      expect(await last.getAttribute('aria-busy')).toBe('true');
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Try again' }).click();
      await last.getByRole('link').waitFor();
      expect(await page.getByText('Something went wrong').count()).toBe(0);
      expect(sent).toBe(2);
    });
  });

  itInBrowser('of the total are shown beside the known number, and end with a retry', async () => {
    await stage.open('', { ...WIDE, expectedErrors: /status of 500/ }, async (page) => {
      const limits: unknown[] = [];
      await page.route(DIRECTORY, async (route) => {
        const { operationName, variables } = route.request().postDataJSON();
        if (operationName === 'UsersFacets') {
          const { data } = await (await route.fetch()).json();
          const facets = data.enterprise.facets.map((facet: object) => ({
            ...facet,
            basis: 1000,
            isComplete: false,
          }));
          return route.fulfill({ json: { data: { enterprise: { facets } } } });
        }
        if (operationName === 'UsersList') {
          return route.fulfill(answer('users', { nodes: many(await rowsOf(route, 'users'), 50), ...MORE }));
        }
        if (operationName !== 'UsersTotal') return route.continue();
        limits.push(variables.upTo);
        if (limits.length === 1) return route.fulfill({ status: 500, json: DEFECT });
        await route.fulfill({ json: { data: { enterprise: { users: { total: 1234 } } } } });
      });
      await page.goto(`${stage.product.url}/console/acme/users?q=${ACME_WORD}`);
      await page.getByText('1,000+ users').waitFor();
      expect(limits).toEqual([]);

      await page.getByRole('button', { name: 'Count exactly' }).press('Enter');
      await page.getByText('Something went wrong').waitFor();
      expect(await page.getByText('1,000+ users').count()).toBe(1);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('1,000+ users');
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('1,234 users').waitFor();
      expect(await page.getByRole('button', { name: 'Count exactly' }).count()).toBe(0);
      expect(limits).toEqual([null, null]);
    });
  });

  itInBrowser('of the session are shown, and end with a retry', async () => {
    await stage.open('', { ...NARROW, expectedErrors: /Failed to load resource/ }, async (page) => {
      await page.route(SESSION, (route) => route.abort('connectionrefused'));
      await page.goto(`${stage.product.url}/console/acme/users`);
      await page.getByRole('heading', { name: 'Cannot reach the server' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.unroute(SESSION);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('2 users').waitFor();
    });
  });

  itInBrowser('of the sign-in are shown beside the token', async () => {
    await stage.open('', { ...WIDE, token: null, expectedErrors: /Failed to load resource/ }, async (page) => {
      await page.getByLabel('Access token').fill('xmd_nobody');
      await page.keyboard.press('Enter');
      await page.getByText('This access token is unknown, expired or revoked.').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.route(SESSION, (route) => route.abort('connectionrefused'));
      await page.keyboard.press('Enter');
      await page.getByText('Cannot reach the server').waitFor();
    });
  });

  for (const [code, heading] of PERMANENT) {
    itInBrowser(`that are permanent have no retry: ${code}`, async () => {
      const refusal = { errors: [{ message: 'No.', extensions: { code } }] };
      await stage.open('', { ...WIDE, expectedErrors: /Failed to load resource/ }, async (page) => {
        await page.route(DIRECTORY, (route) => route.fulfill({ status: 400, json: refusal }));
        for (const path of ['acme', 'acme/users', 'acme/provisioning?tab=cycles']) {
          await page.goto(`${stage.product.url}/console/${path}`);
          await page.getByText(heading).first().waitFor();
          await settle(page);
          expect([path, await page.getByRole('button', { name: 'Try again' }).count()]).toEqual([path, 0]);
        }
        expect(await accessibilityViolations(page)).toEqual([]);
      });
    });
  }

  itInBrowser('of a token without a permission name the permission', async () => {
    const token = await stage.product.issueAccessToken('acme', 'MANAGE_USERS');
    await stage.open('/acme', { ...WIDE, token, expectedErrors: /status of 403/ }, async (page) => {
      await page.getByText('Your access token does not allow this').first().waitFor();
      await settle(page);
      expect(await accessibilityViolations(page)).toEqual([]);

      for (const tab of ['failures', 'cycles', 'requests', 'dialects']) {
        await page.goto(`${stage.product.url}/console/acme/provisioning?tab=${tab}`);
        await page.getByRole('heading', { name: 'Your access token does not allow this' }).waitFor();
        await page.getByText('lacks the permission READ_DIRECTORY or ADMINISTER').waitFor();
        expect([tab, await accessibilityViolations(page)]).toEqual([tab, []]);
      }

      await page.goto(`${stage.product.url}/console/acme/users/${enterprises.acme.userId}`);
      await page.getByRole('heading', { name: 'Your access token does not allow this' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.goto(`${stage.product.url}/console/acme/tokens`);
      await page.getByRole('heading', { name: 'Only administrators can see access tokens' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('do not occur for a token with read access: nothing is requested that would be refused', async () => {
    const token = await stage.product.issueAccessToken('acme', 'READ_DIRECTORY');
    await stage.open('/acme', { ...WIDE, token }, async (page) => {
      await page.getByText('Only administrators can see access tokens.').waitFor();
      for (const path of ['provisioning', 'provisioning?tab=requests', 'users', 'tokens', 'explore']) {
        await visit(page, `${stage.product.url}/console/acme/${path}`);
      }
    });
  });

  itInBrowser('for another enterprise are shown', async () => {
    const { token } = enterprises;
    await stage.open('', { ...WIDE, token, expectedErrors: /Failed to load resource/ }, async (page) => {
      for (const path of ['users', 'explore', 'provisioning', `users/${enterprises.acme.userId}`]) {
        await page.goto(`${stage.product.url}/console/acme/${path}`);
        await page.getByRole('heading', { name: 'You don’t have access to this enterprise' }).first().waitFor();
        expect([path, await accessibilityViolations(page)]).toEqual([path, []]);
      }
    });
  });
});
