import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../../src/console/app/api/http.ts';
import { Explanation } from '../../../../../src/console/app/pages/explore/explanation.tsx';
import { ExplorePage } from '../../../../../src/console/app/pages/explore/explore-page.tsx';
import { FilterResult } from '../../../../../src/console/app/pages/explore/filter-result.tsx';
import { FilterTab } from '../../../../../src/console/app/pages/explore/filter-tab.tsx';
import { FilterTree } from '../../../../../src/console/app/pages/explore/filter-tree.tsx';
import { PlanTree } from '../../../../../src/console/app/pages/explore/plan-tree.tsx';
import { readFilter } from '../../../../../src/console/app/pages/explore/read-filter.ts';
import { treeToFilterParam } from '../../../../../src/console/app/pages/explore/tree-to-filter-param.ts';
import { render } from '../../../../support/console/render.tsx';

const path = '/contoso/explore';

/** A filter that is parsed without an error. */
function parsed(text: string) {
  const read = readFilter(text);
  if (read.error !== null) throw new Error(read.error.detail);
  return read;
}

const PLAN = {
  sql: 'SELECT <x>',
  plan: { 'Node Type': 'Seq Scan' },
  isIndexed: true,
  estimatedRows: 1234,
  estimatedCost: 56,
};
const EXPLAINED = { enterprise: { page: PLAN, total: { ...PLAN, isIndexed: false } } };

describe('the tree of a filter', () => {
  it('has a line for each part, the operands below their operator', async () => {
    const { tree } = parsed('emails[type eq "work" and value co "<a>"] and not (title pr)');
    const { text, html } = await render(<FilterTree tree={tree} />, { path });

    expect(text).toBe('all of emails one value matches all of type eq "work" value co "<a>" not title pr');
    expect(html).toContain('<code>&quot;&lt;a&gt;&quot;</code>');
    expect(html.match(/<ul/g)).toHaveLength(5);
  });
});

describe('the tree of a plan', () => {
  it('has the steps with index or table, expected rows and conditions', async () => {
    const plan = {
      'Node Type': 'Limit',
      'Plan Rows': 1,
      Plans: [
        {
          'Node Type': 'Index Scan',
          'Index Name': 'by_name',
          'Relation Name': 'users',
          'Index Cond': '(a < 1)',
          'Plan Rows': 2000,
        },
      ],
    };
    const { text } = await render(<PlanTree plan={plan} />, { path });

    expect(text).toBe('Limit 1 row Index Scan by_name 2,000 rows (a < 1)');
  });

  it('is left out for something else than a plan', async () => {
    expect((await render(<PlanTree plan="none" />, { path })).html).toBe('');
  });
});

describe('the explanation of a filter', () => {
  it('tells a page that uses an index from a count that reads every user', async () => {
    const { text, html } = await render(<Explanation filter={{ title: { eq: 'a' } }} />, {
      path,
      answers: { ExplainUsers: EXPLAINED },
    });

    expect(text).toContain('Query plan Uses an index Expected rows: 1,234 · cost: 56 Seq Scan SELECT <x>');
    expect(text).toContain('Reads every user Expected rows: 1,234 · cost: 56 With few users the database prefers this');
    expect(html).toContain('<figure tabindex="0" aria-label="SQL"><pre>SELECT &lt;x&gt;</pre></figure>');
  });

  it('says why there is none', async () => {
    const { text } = await render(<Explanation filter={{}} />, {
      path,
      answers: { ExplainUsers: new ApiError('FORBIDDEN', 'No.') },
    });

    expect(text.match(/Your access token does not allow this/g)).toHaveLength(2);
  });
});

describe('the result of a filter', () => {
  const found = (nodes: readonly object[], total: number) => ({
    ExploredUsers: { enterprise: { users: { nodes, total } } },
  });
  const user = { id: 'u1', userName: 'ada', displayName: '<Ada>', active: false, name: null };

  it('has the matching users, the first of all, with links', async () => {
    const { text, linkTo } = await render(<FilterResult {...parsed('title eq "Clerk"')} />, {
      path,
      answers: found([user], 1500),
    });
    const inUsers = linkTo('Open in Users');
    const inGraphql = linkTo('Open in GraphQL');

    expect(text).toContain('1 / 1,500 users <Ada> ada Deactivated');
    expect(linkTo('<Ada>')?.pathname).toBe('/console/contoso/users/u1');
    expect(inUsers?.pathname).toBe('/console/contoso/users');
    expect(JSON.parse(inUsers?.searchParams.get('filter') ?? '')).toEqual({ all: [['title', 'eq', 'Clerk']] });
    expect(inGraphql?.searchParams.get('part')).toBe('graphql');
    expect(inGraphql?.searchParams.get('variables')).toContain('Clerk');
  });

  it('says that no user matches, and that the page of users cannot show the filter', async () => {
    const { text, linkTo } = await render(<FilterResult {...parsed('emails ne "a@b.example"')} />, {
      path,
      answers: found([], 0),
    });

    expect(text).toContain('No matching users');
    expect(text).toContain('This filter can’t be shown in Users');
    expect(linkTo('Open in Users')).toBeUndefined();
  });
});

describe('a SCIM filter on the page of users', () => {
  it.each([
    [
      'userName sw "a" and active eq true',
      {
        all: [
          ['userName', 'startsWith', 'a'],
          ['active', 'eq', 'true'],
        ],
      },
    ],
    ['not (title pr)', { none: [['title', 'present', '']] }],
    ['emails[type eq "work"].value eq "a@b.example"', { all: [['emails.work', 'eq', 'a@b.example']] }],
    ['meta.lastModified gt "2026-01-01T00:00:00Z"', { all: [['updatedAt', 'gt', '2026-01-01T00:00:00Z']] }],
  ])('%s is the same filter there', (text, expected) => {
    expect(treeToFilterParam(parsed(text).tree)).toEqual(expected);
  });

  it.each(['emails ne "a@b.example"', 'title eq "" or title pr', 'emails[type eq "other"].value pr'])(
    '%s cannot be expressed there, not even in part',
    (text) => {
      expect(treeToFilterParam(parsed(text).tree)).toBeNull();
    },
  );
});

describe('the tab to test a filter', () => {
  const tabOf = (scim: string, language = 'en') =>
    render(<FilterTab />, { path: `${path}?scim=${encodeURIComponent(scim)}`, language });

  it('begins with an example and its result', async () => {
    const { html, text } = await render(<FilterTab />, { path });

    expect(html).toContain('value="userName sw &quot;a&quot;"');
    expect(text).toContain('Parsed filter userName sw "a"');
  });

  it('marks the position of an error, and has no result then', async () => {
    const { html, text } = await tabOf('userName eqq "<a>"');

    expect(html).toContain(
      '<pre class="place" aria-hidden="true">userName <mark>eqq</mark> &quot;&lt;a&gt;&quot;</pre>',
    );
    expect(html).toContain('role="alert"');
    expect(text).not.toContain('Parsed filter');
  });
});

describe('the page Explore', () => {
  it('opens the filter, or GraphQL when the URL has a document; its tabs keep the other URL parameters', async () => {
    const filter = await render(<ExplorePage />, { path: `${path}?scim=title+pr` });
    const graphql = await render(<ExplorePage />, { path: `${path}?query=%7Ba%7D` });
    const current = (html: string) => html.match(/<a [^>]*aria-current="page"[^>]*>(\w+)/)?.[1];

    expect(current(filter.html)).toBe('Filter');
    expect(current(graphql.html)).toBe('GraphQL');
    expect(Object.fromEntries(filter.linkTo('GraphQL')?.searchParams ?? [])).toEqual({
      scim: 'title pr',
      part: 'graphql',
    });
  });
});
