import { beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { accessibilityViolations, HAS_CHROMIUM } from '../../support/console/chromium.ts';
import {
  itInBrowser,
  journeys,
  NARROW,
  useConsoleStage,
  type Visitor,
  WIDE,
} from '../../support/console/console-stage.ts';

const CREATE = 'mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }';
const USER = {
  userName: 'barbara.jensen@acme.example',
  displayName: 'Barbara Jensen',
  department: 'Faxes',
  emails: [{ type: 'work', value: 'bj@acme.example' }],
};

/** What Chromium logs for each rejected request, which a test expects. */
const REFUSED = /^Failed to load resource: .* status of (400|403) .*\/console\/graphql$/;

const documentIn = (page: Page) => page.getByRole('textbox', { name: 'GraphQL document' });
const answerIn = (page: Page) => page.getByRole('textbox', { name: 'Response' });

/** Replaces the text in the editor by keyboard input. */
async function write(page: Page, text: string): Promise<void> {
  await documentIn(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run' }).click();
}

describe(journeys('the page Explore'), () => {
  const stage = useConsoleStage();
  beforeAll(async () => {
    if (!HAS_CHROMIUM) return;
    await stage.product.graphql(CREATE, { user: USER });
  });

  const open = (path: string, visitor: Visitor, journey: (page: Page) => Promise<void>) =>
    stage.open(path, { ...WIDE, ...visitor, expectedErrors: REFUSED }, journey);

  itInBrowser('shows the plan, the GraphQL and the users of a filter that Entra sends', async () => {
    await open('/acme/explore', {}, async (page) => {
      const filter = page.getByLabel('Filter, as in RFC 7644');
      const plan = page.getByRole('region', { name: 'Query plan' });
      await filter.fill('userName eq "Barbara.Jensen@acme.example"');
      await plan.getByText('Uses an index').waitFor();
      await plan.getByText('directory_user_enterprise_id_user_name_key_key').first().waitFor();

      await page.getByRole('button', { name: /^emails.*eq "nobody@acme.example"$/ }).click();
      await page.getByText('No matching users').waitFor();
      await filter.fill('emails[type eq "work"].value eq "bj@acme.example"');
      await page.getByRole('link', { name: 'Barbara Jensen' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.getByRole('link', { name: 'Open in GraphQL' }).click();
      await documentIn(page).waitFor();
      await run(page);
      await answerIn(page).getByText('bj@acme.example').waitFor();

      await page.goBack();
      await page.getByRole('link', { name: 'Open in Users' }).click();
      await page.getByText('1 user').waitFor();
    });
  });

  itInBrowser('shows the position of a syntax error in a filter', async () => {
    await open('/acme/explore?scim=active eq true and shoeSize eq 43', {}, async (page) => {
      await page.getByText('shoeSize is not an attribute of a user').waitFor();
      expect(await page.locator('mark').textContent()).toBe('shoeSize');
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  for (const [look, options] of Object.entries({ 'on a desktop': WIDE, 'on a phone': NARROW })) {
    itInBrowser(`shows the documentation, and the result or the errors of a query, ${look}`, async () => {
      await open('/acme/explore?part=graphql', options, async (page) => {
        await page.getByRole('searchbox', { name: 'Search types and fields' }).fill('UserFilter');
        await page.getByRole('link', { name: 'UserFilter', exact: true }).first().click();
        await page.getByRole('heading', { name: 'UserFilter' }).waitFor();
        await page.getByText('Users for whom this is missing.').waitFor();
        await page.getByRole('link', { name: 'TextFilter' }).first().click();
        await page.getByText('Starts with this.').waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);

        await page.getByRole('button', { name: 'Users by filter' }).click();
        await run(page);
        await page.getByText('OK', { exact: true }).waitFor();
        await answerIn(page).getByText('Barbara Jensen').waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);

        await write(page, 'query Wrong {\n  shoes\n}');
        await page.keyboard.press('ControlOrMeta+Enter');
        await page.getByText('GRAPHQL_VALIDATION_FAILED').first().waitFor();
        await page.getByText('line 2, column 3').waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);

        await page.waitForURL(/Wrong/);
        await page.reload();
        await documentIn(page).getByText('shoes').waitFor();
      });
    });
  }

  itInBrowser('runs each of the example queries', async () => {
    await open('/acme/explore?part=graphql', {}, async (page) => {
      const ready = page.getByRole('group', { name: 'Examples' }).getByRole('button');
      for (const button of await ready.all()) {
        await button.click();
        const answer = page.waitForResponse(`${stage.product.url}/console/graphql`);
        await run(page);
        expect(await (await answer).json()).toEqual({ data: expect.anything() });
      }
    });
  });

  itInBrowser('completes names of the schema, and runs the chosen operation', async () => {
    await open('/acme/explore?query=query One { a: __typename } query Two { b: __typename }', {}, async (page) => {
      await page.getByLabel('Operation to run').selectOption('Two');
      await run(page);
      await answerIn(page).getByText('"b"').waitFor();

      await write(page, '{ acc');
      await page.getByRole('option', { name: /^access/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('opens GraphiQL with a prepared query, which runs with the session', async () => {
    await open('/acme/explore?part=graphql', {}, async (page) => {
      await page.getByRole('button', { name: 'Users by filter' }).click();
      await page.getByRole('link', { name: 'Open in GraphiQL' }).click();

      await page.getByRole('button', { name: /Execute query/ }).click();
      await page.locator('.graphiql-response').getByText('barbara.jensen@acme.example').first().waitFor();
    });
  });

  itInBrowser('has French texts in the editor, too', async () => {
    await open('/acme/explore?part=graphql', { locale: 'fr-CA' }, async (page) => {
      await page.getByRole('textbox', { name: french.explore.query.document }).focus();
      await page.keyboard.press('ControlOrMeta+f');
      await page.getByRole('textbox', { name: 'Rechercher', exact: true }).waitFor();
      await page.getByRole('button', { name: 'tout remplacer' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('names the permission that a token lacks', async () => {
    const token = await stage.product.issueAccessToken('acme', 'READ_DIRECTORY');
    const query = 'mutation { deleteUser(enterprise: "acme", id: "x") }';
    await open(`/acme/explore?query=${encodeURIComponent(query)}`, { token }, async (page) => {
      await page.getByRole('button', { name: 'Run the mutation' }).click();
      await page.getByRole('heading', { name: 'Your access token does not allow this' }).waitFor();
      await page.getByText('MANAGE_USERS').first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  itInBrowser('loads the editor only when its tab is opened', async () => {
    await open('/acme/explore', {}, async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.getByRole('link', { name: 'GraphQL', exact: true }).click();
      await documentIn(page).waitFor();

      expect(loaded.filter((url) => /graphql-tab-.*\.js$/.test(url))).toHaveLength(1);
    });
  });
});
