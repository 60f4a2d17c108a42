import { afterAll, describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../src/console/app/api/http.ts';
import type { TokenFieldsFragment } from '../../../../src/console/app/api/operations.generated.ts';
import '../../../support/console/without-layout.tsx';
import { READER, render } from '../../../support/console/render.tsx';

const window = { matchMedia: () => ({ matches: false }), location: { origin: 'https://console.example' } };
Object.assign(globalThis, { window });

const { AccessTokensPage } = await import('../../../../src/console/app/pages/access-tokens/access-tokens-page.tsx');
const { ConnectionTest } = await import('../../../../src/console/app/pages/access-tokens/connection-test.tsx');
const { CreateDialog } = await import('../../../../src/console/app/pages/access-tokens/create-dialog.tsx');
const { RevokeDialog } = await import('../../../../src/console/app/pages/access-tokens/revoke-dialog.tsx');
const { RotateDialog } = await import('../../../../src/console/app/pages/access-tokens/rotate-dialog.tsx');
const { SecretDialog } = await import('../../../../src/console/app/pages/access-tokens/secret-dialog.tsx');
const { SessionsDialog } = await import('../../../../src/console/app/pages/access-tokens/sessions-dialog.tsx');
const { TokensTable } = await import('../../../../src/console/app/pages/access-tokens/tokens-table.tsx');
const { expiryOf } = await import('../../../../src/console/app/pages/access-tokens/expiry-choice.tsx');

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const ignore = () => {};

const TOKEN: TokenFieldsFragment = {
  id: 't1',
  name: 'Entra <production>',
  permissions: ['USER_PROVISIONING', 'READ_DIRECTORY'],
  createdAt: '2026-05-01T10:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
  refusals: null,
};

const path = '/contoso/tokens';
const enterprise = 'contoso';

describe('the page of access tokens', () => {
  const ended = { ...TOKEN, id: 't2', name: 'Old', revokedAt: inDays(-1) };
  const answers = { AccessTokens: { enterprise: { accessTokens: [TOKEN, ended] } } };

  it('hides ended tokens and counts them', async () => {
    const { text } = await render(<AccessTokensPage />, { path, answers });

    expect(text).toContain('Show inactive Sessions Create token');
    expect(text).toMatch(/1 of 2 access tokens$/);
  });

  it('shows all of them on demand', async () => {
    const { text } = await render(<AccessTokensPage />, { path: `${path}?show=all`, answers });

    expect(text).toContain('Hide inactive');
    expect(text).toMatch(/2 of 2 access tokens$/);
  });

  it('says what to do when no token is active', async () => {
    const { text } = await render(<AccessTokensPage />, {
      path,
      answers: { AccessTokens: { enterprise: { accessTokens: [ended] } } },
    });

    expect(text).toContain('No active tokens Create one and paste it into Microsoft Entra ID.');
  });

  it('sends no query without the permission ADMINISTER', async () => {
    const { text, sent } = await render(<AccessTokensPage />, { path, answers, access: READER });

    expect(text).toContain('Only administrators can see access tokens');
    expect(text).not.toContain('Create token');
    expect(sent).toEqual([]);
  });

  it('says why the tokens could not be loaded', async () => {
    const failed = { AccessTokens: new ApiError('UNAVAILABLE', 'Down.') };
    const { text } = await render(<AccessTokensPage />, { path, answers: failed, language: 'fr' });

    expect(text).toContain('L’annuaire est temporairement indisponible');
  });
});

describe('the dialog to create a token', () => {
  it('proposes provisioning for a year, and waits for a name', async () => {
    const { html, text } = await render(<CreateDialog enterprise={enterprise} onMade={ignore} onClose={ignore} />, {
      path,
    });

    expect(html.match(/<input type="checkbox"[^>]*>/g)?.map((box) => box.includes('checked'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(html).toContain('<option value="365" selected="">365 days</option>');
    expect(html).toMatch(/<button [^>]*type="submit"[^>]*disabled=""/);
    expect(text).toContain('Administer Manages access tokens, reads everything and changes users.');
  });
});

describe('the lifetime of a new token', () => {
  it('is in days from now, or unlimited', () => {
    const days = (Date.parse(expiryOf('90') ?? '') - Date.now()) / DAY_MS;

    expect(Math.round(days)).toBe(90);
    expect(expiryOf('never')).toBeNull();
  });
});

describe('the dialog to rotate a token', () => {
  it('names the token and keeps the old one for a day unless told otherwise', async () => {
    const { html, text } = await render(
      <RotateDialog enterprise={enterprise} token={TOKEN} onMade={ignore} onClose={ignore} />,
      { path },
    );

    expect(text).toContain('Rotate “Entra <production>”');
    expect(html).toContain('<option value="24" selected="">24 hours</option>');
    expect(html).toContain('<option value="0">Revoke immediately</option>');
  });
});

describe('the dialog to revoke a token', () => {
  it('lists what stops working in the enterprise', async () => {
    const { text } = await render(
      <RevokeDialog enterprise={enterprise} token={TOKEN} onRevoked={ignore} onClose={ignore} />,
      { path },
    );

    expect(text).toContain('Revoke “Entra <production>”?');
    expect(text).toContain(
      'can no longer provision users to contoso. Analysts and reports that use it can no longer read contoso.',
    );
    expect(text).toContain('Last used: Not yet');
  });

  it('says when the token was last used', async () => {
    const used = { ...TOKEN, lastUsedAt: '2026-05-02T10:00:00.000Z' };
    const { text } = await render(
      <RevokeDialog enterprise={enterprise} token={used} onRevoked={ignore} onClose={ignore} />,
      { path, timeZone: 'America/Toronto' },
    );

    expect(text).toContain('Last used: May 2, 2026, 6:00 AM');
  });
});

describe('the dialog of sessions', () => {
  const sessionOf = (number: number) => ({
    id: `s${number}`,
    createdAt: '2026-05-01T10:00:00.000Z',
    accessToken: { name: `Token ${number}` },
  });
  const dialogOf = (answer: object) =>
    render(<SessionsDialog enterprise={enterprise} onEnded={ignore} onClose={ignore} />, {
      path,
      answers: { Sessions: answer },
    });
  const sessions = (count: number) => ({
    enterprise: { sessions: Array.from({ length: count }, (_, index) => sessionOf(index + 1)) },
  });

  it('lists ten and counts the others', async () => {
    const { text } = await dialogOf(sessions(12));

    expect(text).toContain('Token 10 May 1, 2026, 10:00 AM and 2 more');
    expect(text).not.toContain('Token 11');
  });

  it('says that there are none, or that they could not be loaded', async () => {
    expect((await dialogOf(sessions(0))).text).toContain('No active sessions.');
    expect((await dialogOf(new ApiError('TIMED_OUT', 'Slow.'))).text).toContain('Request timed out');
  });
});

describe('the dialog of a secret', () => {
  const made = { name: 'Entra', secret: 's3cr<t', isForEntra: true };
  const config = { scimUrl: 'https://scim.example/scim/v2', testsConnections: true };
  const dialogOf = (part: object, surroundings: object) =>
    render(<SecretDialog enterprise={enterprise} made={{ ...made, ...part }} onClose={ignore} />, {
      path,
      ...surroundings,
    });

  it('has the secret, the tenant URL and the steps in Entra', async () => {
    const { text, html } = await dialogOf({}, { config });

    expect(text).toContain('The secret is shown only once. Copy it before you close this dialog.');
    expect(html).toContain('<code>s3cr&lt;t</code>');
    expect(html).toContain('<code>https://scim.example/scim/v2/contoso/</code>');
    expect(html).toContain('aria-label="Copy: Tenant URL"');
    expect(text).toContain('Select “Test Connection”. Select “Save”. Test connection');
  });

  it('says what the operator has to set where the tenant URL is unknown', async () => {
    const { text } = await dialogOf({}, { config: { ...config, scimUrl: null } });

    expect(text).toContain('Ask the operator to set PUBLIC_URL');
    expect(text).not.toContain('Test connection');
  });

  it('of a token that is not for Entra says how to use it', async () => {
    const { text } = await dialogOf({ isForEntra: false }, { config });

    expect(text).toContain('Send it as “Authorization: Bearer …” to /graphql.');
    expect(text).not.toContain('Tenant URL');
  });
});

describe('the connection test', () => {
  const tested = { enterprise, tenantUrl: 'https://scim.example/scim/v2/contoso/', secret: 's' };
  const testWith = (testsConnections: boolean, tenantUrl = tested.tenantUrl) =>
    render(<ConnectionTest tested={{ ...tested, tenantUrl }} config={{ scimUrl: null, testsConnections }} />, { path });

  it('says which URL it uses when it cannot use the tenant URL', async () => {
    expect((await testWith(false)).text).toContain('The test uses the same path on https://console.example.');
  });

  it('says nothing about the URL when the server runs it, or the origin is the same', async () => {
    expect((await testWith(true)).text).toBe('Test connection');
    expect((await testWith(false, 'https://console.example/scim/v2/contoso/')).text).toBe('Test connection');
  });
});

describe('the table of access tokens', () => {
  const tableOf = (token: TokenFieldsFragment, language = 'en') =>
    render(<TokensTable rows={[token]} onAction={ignore} empty="None" />, {
      path,
      language,
      timeZone: 'America/Toronto',
    });

  it('has name, state, permissions, times and actions of a token', async () => {
    const { text, html } = await tableOf({ ...TOKEN, lastUsedAt: '2026-05-02T10:00:00.000Z' });

    expect(text).toBe(
      'Name State Permissions Created Last used Expires Actions Entra <production> Active ' +
        'User provisioning, Read the directory May 1, 2026 May 2, 2026, 6:00 AM Never Rotate Revoke',
    );
    expect(html).toContain('aria-label="Access tokens" aria-rowcount="2"');
  });

  it('says which of two tokens of the same name a button is for', async () => {
    const forever = await tableOf(TOKEN);
    const limited = await tableOf({ ...TOKEN, expiresAt: '2100-01-01T12:00:00.000Z' });

    const hidden = (html: string) => html.replaceAll(/\s/g, ' ');
    expect(hidden(forever.html)).toContain(
      'aria-label="Revoke: Entra &lt;production&gt;, created May 1, 2026, 6:00 AM, never expires"',
    );
    expect(hidden(limited.html)).toContain('created May 1, 2026, 6:00 AM, expires Jan 1, 2100"');
  });

  it('warns of a token that expires within 30 days', async () => {
    const { text, html } = await tableOf({ ...TOKEN, expiresAt: inDays(6.5) });

    expect(text).toContain('Expires in 7 days');
    expect(html).toContain('class="tag warn"');
  });

  it('offers nothing for an ended token, and counts its rejected requests', async () => {
    const refusals = { count: 1234, since: '2026-05-01T10:00:00.000Z', last: '2026-05-03T10:00:00.000Z' };
    const { text, html } = await tableOf({ ...TOKEN, revokedAt: '2026-05-01T10:00:00.000Z', refusals });

    expect(text).toContain('Revoked 1,234 rejected');
    expect(html).not.toContain('<button');
  });
});
