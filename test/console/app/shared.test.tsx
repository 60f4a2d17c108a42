import { describe, expect, it } from '@jest/globals';
import { overviewFacetsOperation } from '../../../src/console/app/api/operations.generated.ts';
import {
  BeforeAndAfter,
  changeKind,
  ErasedFields,
  FieldChanges,
} from '../../../src/console/app/shared/changes/field-changes.tsx';
import { QueryLink } from '../../../src/console/app/shared/explore-link/query-link.tsx';
import { CycleLink, FailureRate } from '../../../src/console/app/shared/requests/cycles.tsx';
import { OutcomeTag, useFailures } from '../../../src/console/app/shared/requests/failures.tsx';
import { IndexingHint } from '../../../src/console/app/shared/users/indexing-hint.tsx';
import { MissingTags, useAttributeLabel } from '../../../src/console/app/shared/users/user-labels.tsx';
import { render, renderHook } from '../../support/console/render.tsx';

describe('a failure rate', () => {
  it.each([
    [0.2, 'good', '20%'],
    [0.201, 'warn', '20.1%'],
    [0.4, 'warn', '40%'],
    [0.4001, 'bad', '40% · over 40%'],
  ])('of %d is %s: %s', async (share, tone, expected) => {
    const { html, text } = await render(<FailureRate share={share} />);

    expect(html).toContain(`class="tag ${tone}"`);
    expect(text).toBe(expected);
  });
});

describe('the link to a cycle', () => {
  const cycle = { startedAt: '2026-05-01T10:00:00.000Z', endedAt: '2026-05-01T10:20:00.000Z', accessToken: null };

  it('selects the requests of its token up to and including the last one', async () => {
    const byToken = { ...cycle, accessToken: { id: 't1', name: 'Entra' } };
    const { linkTo } = await render(<CycleLink enterprise="contoso" cycle={byToken} />);
    const link = linkTo('May 1, 2026, 10:00 AM');

    expect(link?.pathname).toBe('/console/contoso/provisioning');
    expect(Object.fromEntries(link?.searchParams ?? [])).toEqual({
      tab: 'requests',
      token: 't1',
      from: '2026-05-01T10:00:00.000Z',
      until: '2026-05-01T10:20:00.001Z',
    });
  });

  it('selects those of the administration token, which has no ID', async () => {
    const { linkTo } = await render(<CycleLink enterprise="contoso" cycle={cycle} />, { timeZone: 'Europe/Paris' });

    expect(linkTo('May 1, 2026, 12:00 PM')?.searchParams.get('token')).toBe('administration');
  });
});

describe('the failures by cause', () => {
  it.each([
    ['fr-CA', 'FR'],
    ['en-GB', 'EN'],
  ])('have advice in the language %s of the user', async (language, sentLanguage) => {
    const answers = { FailureGroups: { enterprise: { failures: [] } } };
    const variables = { enterprise: 'contoso', from: '2026-01-01', until: '2026-01-02', first: 5 };

    const { sent, result } = await renderHook(() => useFailures(variables), { language, answers });

    expect(sent).toEqual([expect.objectContaining({ variables: { ...variables, language: sentLanguage } })]);
    expect(result.data).toEqual(answers.FailureGroups);
  });
});

describe('the outcome of a request', () => {
  it('has its status and a word, in the language of the user', async () => {
    const { text, html } = await render(<OutcomeTag outcome="REFUSED" status={409} />, { language: 'fr' });

    expect(text).toBe('409 Refusée');
    expect(html).toContain('tag warn');
  });
});

describe('the changes of attributes', () => {
  it('show the old and the new value of each, as text', async () => {
    const fields = [
      { name: 'title', before: '<b>Clerk</b>', after: 'Head' },
      { name: 'active', before: true, after: false },
      { name: 'vendorThing', before: null, after: 'x' },
    ];
    const { html, text } = await render(<FieldChanges fields={fields} />);

    expect(html).toContain(
      '<dt>Job title</dt><dd><del class="before">&lt;b&gt;Clerk&lt;/b&gt;</del><ins class="after">Head</ins>',
    );
    expect(text).toContain('Status Active Deactivated');
    expect(html).toContain('<dt>vendorThing</dt><dd><ins');
  });

  it('label the parts of a value', async () => {
    const fields = [{ name: 'name', before: null, after: { familyName: 'Hopper', nonsense: 'y' } }];

    expect((await render(<FieldChanges fields={fields} />)).text).toBe('Name Family name: Hopper nonsense: y');
  });

  it('have several values one below the other', async () => {
    const { html } = await render(<BeforeAndAfter before={['a', 'b']} after={[]} />);

    expect(html).toBe('<del class="before">a\nb</del>');
  });

  it('name only the attributes of an erased user', async () => {
    const fields = ['userName', 'title', 'emails'].map((name) => ({ name, before: 'secret', after: 'secret' }));
    const { text } = await render(<ErasedFields fields={fields} />, { language: 'en' });

    expect(text).toBe('Erased attributes: User name, Job title, and E-mails');
    expect((await render(<ErasedFields fields={[]} />)).html).toBe('');
  });

  it.each([
    ['UPDATE', [{ name: 'active', before: true, after: false }], 'DEACTIVATE'],
    ['REPLACE', [{ name: 'active', before: false, after: true }], 'REACTIVATE'],
    ['UPDATE', [{ name: 'title', before: 'a', after: 'b' }], 'UPDATE'],
    ['CREATE', [{ name: 'active', before: null, after: true }], 'CREATE'],
    ['DELETE', [{ name: 'active', before: true, after: null }], 'DELETE'],
  ] as const)('by %s of %j are of the kind %3$s', (operation, fields, kind) => {
    expect(changeKind({ operation, fields })).toBe(kind);
  });
});

describe('the link to a query', () => {
  it('opens the query behind the data with its variables, and names the data for screen readers', async () => {
    const variables = { enterprise: 'contoso', by: ['ACTIVE'] as const, first: 8 };
    const { linkTo, html } = await render(
      <QueryLink operation={overviewFacetsOperation} variables={variables} what="Users" />,
    );
    const link = linkTo('Query');

    expect(link?.pathname).toBe('/console/contoso/explore');
    expect(link?.searchParams.get('query')).toMatch(/^query OverviewFacets\(/);
    expect(JSON.parse(JSON.parse(link?.searchParams.get('variables') ?? ''))).toEqual(variables);
    expect(html).toContain('aria-label="Query: Users"');
  });
});

describe('the hint that counts lag behind', () => {
  const hintAt = (countedUntil: string | null) =>
    render(<IndexingHint enterprise="contoso" />, {
      answers: { IndexingProgress: { enterprise: { countedUntil } } },
      timeZone: 'America/Toronto',
    });

  it('says up to when they are current', async () => {
    expect((await hintAt('2026-01-15T12:00:00.000Z')).text).toBe(
      'Indexing: counts and search are current up to Jan 15, 2026, 7:00 AM',
    );
  });

  it('is left out for the usual lag, and when nothing is pending', async () => {
    expect((await hintAt(new Date(Date.now() - 5_000).toISOString())).html).toBe('');
    expect((await hintAt(null)).html).toBe('');
  });
});

describe('the labels of users', () => {
  it('name attributes in the language of the user; unknown names stay', async () => {
    const { result: labelOf } = await renderHook(useAttributeLabel, { language: 'fr' });

    expect([labelOf('addresses.country'), labelOf('vendorThing')]).toEqual(['Pays', 'vendorThing']);
  });

  it('name every required attribute that a user lacks', async () => {
    expect((await render(<MissingTags missing={['WORK_EMAIL', 'EXTERNAL_ID']} />)).text).toBe(
      'Work e-mail External ID',
    );
  });
});
