import { describe, expect } from '@jest/globals';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import { accessibilityViolations, settle } from '../../support/console/chromium.ts';
import { itInBrowser, journeys, NARROW, useConsoleStage, WIDE } from '../../support/console/console-stage.ts';
import { eventually } from '../../support/eventually.ts';
import { openTenant } from '../../support/product/tenant.ts';

interface Listed {
  readonly enterprise: {
    readonly accessTokens: readonly { readonly id: string; readonly refusals: { readonly count: number } | null }[];
  };
}

const LIST = 'query ($name: String!) { enterprise(name: $name) { accessTokens { id refusals { count } } } }';
const REVOKE = 'mutation ($name: String!, $id: ID!) { revokeAccessToken(enterprise: $name, id: $id) { id } }';

describe(journeys('requests with an ended access token, in the console'), () => {
  const stage = useConsoleStage();

  /** Creates an enterprise whose token "Entra" was revoked and then used for three requests. */
  async function givenRefusals(name: string) {
    const { product } = stage;
    const { send, token } = await openTenant(product, name, 'Entra');
    const tokensOf = async () => (await product.graphql<Listed>(LIST, { name })).data.enterprise.accessTokens;
    await product.graphql(REVOKE, { name, id: (await tokensOf())[0]?.id });
    for (let sent = 0; sent < 3; sent += 1) await send('GET', '/Users?count=1');
    await eventually(tokensOf, (tokens) => tokens.some(({ refusals }) => refusals?.count === 3));
    return token;
  }

  for (const [name, enterprise, texts, look] of [
    ['in English', 'ended-en', english, { ...WIDE, locale: 'en-US', viewport: { width: 1280, height: 800 } }],
    ['in French', 'ended-fr', french, { ...NARROW, locale: 'fr-CA' }],
  ] as const) {
    itInBrowser(`are reported on the overview, with a link to the access tokens, ${name}`, async () => {
      await givenRefusals(enterprise);
      await stage.open(`/${enterprise}`, look, async (page) => {
        const warning = page.getByRole('status').filter({ hasText: texts.overview.endedTokens.title });
        await warning.waitFor();
        expect(await warning.getByRole('listitem').allInnerTexts()).toEqual([
          expect.stringMatching(/^3 (requests since|requêtes depuis le) .*Entra/),
        ]);
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);

        await warning.getByRole('link').click();
        await page.getByText(texts.accessTokens.rejected.replace('{{count, number}}', '3')).waitFor();
        await settle(page);
        expect(await accessibilityViolations(page)).toEqual([]);
      });
    });
  }

  for (const [locale, name, message] of [
    ['en-US', 'ended-sign-in-en', /^This access token was revoked on \d{4}-\d\d-\d\d; issue a new one/],
    ['fr-CA', 'ended-sign-in-fr', /^Ce jeton d’accès a été révoqué le \d{4}-\d\d-\d\d ; émettez-en un nouveau/],
  ] as const) {
    itInBrowser(`open no session, and the sign-in page says why (${locale})`, async () => {
      const token = await givenRefusals(name);
      await stage.open('', { ...WIDE, locale, token: null, expectedErrors: /401/ }, async (page) => {
        await page.locator('input[type=password]').fill(token);
        await page.keyboard.press('Enter');

        await page.getByText(message).waitFor();
      });
    });
  }
});
