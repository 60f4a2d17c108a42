import { describe, expect, it } from '@jest/globals';
import { Matches } from '@tanstack/react-router';
import { ApiError } from '../../../src/console/app/api/http.ts';
import { EnterpriseFrame } from '../../../src/console/app/shell/enterprise-frame.tsx';
import { EnterprisesPage } from '../../../src/console/app/shell/enterprises-page.tsx';
import { ErrorPage, NotFoundPage } from '../../../src/console/app/shell/error-pages.tsx';
import { Root } from '../../../src/console/app/shell/root.tsx';
import { SignIn } from '../../../src/console/app/shell/sign-in.tsx';
import { UserMenu } from '../../../src/console/app/shell/user-menu.tsx';
import { READER, render } from '../../support/console/render.tsx';

/** The session of the administration token. */
const OPERATOR = { enterprise: null, permissions: ['ADMINISTER'] };

describe('the layout of an enterprise', () => {
  it('links to all sections and marks the current one', async () => {
    const { html, linkTo } = await render(<EnterpriseFrame />, { path: '/fabrikam/users?q=ada', access: READER });

    expect(linkTo('Overview')?.pathname).toBe('/console/fabrikam');
    expect(linkTo('Users')?.href).toBe('https://console.example/console/fabrikam/users');
    expect(linkTo('Provisioning')?.pathname).toBe('/console/fabrikam/provisioning');
    expect(linkTo('Access tokens')?.pathname).toBe('/console/fabrikam/tokens');
    expect(linkTo('Explore')?.pathname).toBe('/console/fabrikam/explore');
    expect(html.match(/<a [^>]*aria-current="page"[^>]*>/g)).toEqual([expect.stringContaining('/fabrikam/users"')]);
  });

  it('begins with a link to the content for keyboard users', async () => {
    const { html } = await render(<EnterpriseFrame />, { path: '/fabrikam', language: 'fr' });

    expect(html).toMatch(/^<div class="shell"><a class="skip" href="#content">Aller au contenu</);
    expect(html).toContain('<main id="content" tabindex="-1"');
  });

  it('shows the way back when the URL names another enterprise than the session', async () => {
    const { text, linkTo } = await render(<EnterpriseFrame />, { path: '/fabrikam', access: READER });

    expect(text).toContain('You don’t have access to this enterprise');
    expect(linkTo('Go to contoso')?.pathname).toBe('/console/contoso');
  });

  it('shows the page when the URL has the name of the own enterprise in any case', async () => {
    const { text, linkTo } = await render(<Matches />, { path: '/CONTOSO/nowhere', access: READER });

    expect(text).toContain('Page not found');
    expect(text).not.toContain('You don’t have access');
    expect(linkTo('Switch enterprise')).toBeUndefined();
  });

  it('says that an enterprise does not exist, which is queried with the administration token only', async () => {
    const answers = { EnterpriseExists: new ApiError('ENTERPRISE_NOT_FOUND', 'No such enterprise.') };
    const operator = await render(<Matches />, { path: '/nowhere/unknown', access: OPERATOR, answers });
    const reader = await render(<EnterpriseFrame />, { path: '/nowhere', access: READER, answers });

    expect(operator.text).toContain('Enterprise not found');
    expect(operator.linkTo('Switch enterprise')?.pathname).toBe('/console/');
    expect(operator.sent).toEqual([expect.objectContaining({ variables: { enterprise: 'nowhere' } })]);
    expect(reader.sent).toEqual([]);
  });
});

describe('the start page', () => {
  const answers = { EnterpriseNames: { enterprises: [{ name: 'contoso' }, { name: 'a & b' }] } };

  it('lists all enterprises for the administration token', async () => {
    const { text, linkTo } = await render(<EnterprisesPage />, { path: '/', access: OPERATOR, answers });

    expect(text).toContain('Enterprises Choose an enterprise.');
    expect(linkTo('a & b')?.pathname).toBe('/console/a%20%26%20b');
  });

  it('lists none for the token of one enterprise, to which it redirects', async () => {
    const { html, sent } = await render(<EnterprisesPage />, { path: '/', access: READER, answers });

    expect(html).toBe('');
    expect(sent).toEqual([]);
  });

  it('says so when there are none, and why the list could not be loaded', async () => {
    const none = await render(<EnterprisesPage />, {
      access: OPERATOR,
      answers: { EnterpriseNames: { enterprises: [] } },
    });
    const failed = await render(<EnterprisesPage />, {
      access: OPERATOR,
      answers: { EnterpriseNames: new ApiError('UNAVAILABLE', 'Down.') },
    });

    expect(none.text).toContain('No matching enterprises.');
    expect(failed.text).toContain('The directory is temporarily unavailable');
  });
});

describe('the application', () => {
  it('asks to sign in at any URL', async () => {
    const { text } = await render(<Root />, { path: '/contoso/users', access: null, language: 'fr' });

    expect(text).toContain('Connexion');
    expect(text).not.toContain('Utilisateurs');
  });

  it('shows neither page nor sign-in while the session loads', async () => {
    const { text, html } = await render(<Root />, { access: undefined });

    expect(text).toBe('User directory');
    expect(html).toContain('aria-label="Loading"');
  });

  it('says that the server cannot be reached', async () => {
    const answers = { session: new ApiError('UNAVAILABLE', 'Down.') };
    const { text } = await render(<Root />, { access: undefined, answers });

    expect(text).toContain('The directory is temporarily unavailable');
    expect(text).toContain('Try again');
  });
});

describe('the sign-in page', () => {
  it('asks for a token in a password field and waits for one', async () => {
    const { html, text } = await render(<SignIn />, { access: null });

    expect(html).toMatch(/<input [^>]*type="password"/);
    expect(html).toMatch(/<button [^>]*type="submit"[^>]*disabled=""/);
    expect(text).not.toContain('Your session has ended');
  });

  it('says why the user has to sign in again after the session ended by itself', async () => {
    const { text } = await render(<SignIn />, { access: null, cached: [[['session ended'], true]] });

    expect(text).toContain('Your session has ended: the access token was revoked or has expired');
  });
});

describe('the menu of the user', () => {
  it('says with which token the user has signed in', async () => {
    const member = await render(<UserMenu access={READER} />);
    const operator = await render(<UserMenu access={OPERATOR} />, { language: 'fr' });

    expect(member.html).toContain('aria-label="Account: Access token of contoso"');
    expect(operator.html).toContain('aria-label="Compte: Jeton d’administration"');
  });
});

describe('the page', () => {
  it('for an unknown URL has a link to the start page', async () => {
    const { text, linkTo } = await render(<NotFoundPage />);

    expect(text).toBe('Page not found Check the address. Go to home');
    expect(linkTo('Go to home')?.pathname).toBe('/console/');
  });

  it('for an error while rendering offers to reload', async () => {
    expect((await render(<ErrorPage />)).text).toMatch(/^Something went wrong .* Reload$/);
  });
});
