import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../../src/console/app/api/http.ts';
import type { FilterGroup } from '../../../../../src/console/app/shared/user-filter/filter-model.ts';
import '../../../../support/console/without-layout.tsx';
import { render, renderHook } from '../../../../support/console/render.tsx';

const { ExportDialog } = await import('../../../../../src/console/app/pages/users/export/export-dialog.tsx');
const { ConditionEditor } = await import('../../../../../src/console/app/pages/users/filter/condition-editor.tsx');
const { Facets } = await import('../../../../../src/console/app/pages/users/filter/facets.tsx');
const { FilterBar } = await import('../../../../../src/console/app/pages/users/filter/filter-bar.tsx');
const { FilterDialog } = await import('../../../../../src/console/app/pages/users/filter/filter-dialog.tsx');
const { GroupEditor } = await import('../../../../../src/console/app/pages/users/filter/group-editor.tsx');
const { ColumnChooser } = await import('../../../../../src/console/app/pages/users/table/column-chooser.tsx');
const { useUsersTotal } = await import('../../../../../src/console/app/pages/users/table/use-users-total.ts');
const { UsersTable } = await import('../../../../../src/console/app/pages/users/table/users-table.tsx');
const { UsersPage } = await import('../../../../../src/console/app/pages/users/users-page.tsx');

const path = '/contoso/users';
const ignore = () => {};
const enterprise = (data: object) => ({ enterprise: data });

const SELECTION = { enterprise: 'contoso', search: null, filter: null, orderBy: [] };
const FILTERED = { ...SELECTION, search: 'ada' };

const USER = {
  id: 'u1',
  version: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  userName: 'ada',
  active: false,
  externalId: null,
  displayName: '<Ada>',
  title: '',
  emails: [
    { value: 'ada@work.example', display: null, type: 'work', primary: true },
    { value: 'ada@home.example', display: null, type: 'home', primary: false },
  ],
  addresses: [],
  missing: ['EXTERNAL_ID'],
};

const facetOf = (field: string, part: object = {}) => ({
  field,
  others: 0,
  basis: 200,
  isComplete: true,
  values: [],
  ...part,
});

const answersOf = (nodes: readonly object[], total: number) => ({
  UsersList: enterprise({ users: { nodes, hasNextPage: false, endCursor: null } }),
  UsersTotal: enterprise({ users: { total } }),
});

describe('the table of users', () => {
  const tableOf = (props: Partial<React.ComponentProps<typeof UsersTable>>, answers: object, at = path) =>
    render(<UsersTable selection={SELECTION} columns={['userName']} sort={undefined} onSort={ignore} {...props} />, {
      path: at,
      answers: answers as never,
      timeZone: 'America/Toronto',
    });

  it('has the chosen columns as text, a dash for no value, and a link to each user', async () => {
    const { text, linkTo } = await tableOf(
      { columns: ['userName', 'active', 'title', 'emails', 'missing', 'updatedAt'] },
      answersOf([USER], 1),
    );

    expect(text).toBe(
      'User User name Status Job title E-mails Missing Changed ' +
        '<Ada> ada Deactivated — ada@work.example, ada@home.example External ID May 1, 2026, 6:00 AM 1 user 1–1',
    );
    expect(linkTo('<Ada>')?.pathname).toBe('/console/contoso/users/u1');
  });

  it('shows the order, and sorts only by columns that the directory can sort by', async () => {
    const { html } = await tableOf({ columns: ['userName', 'missing'], sort: '-userName' }, answersOf([USER], 1));

    expect(html.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"', 'aria-sort="none"']);
    expect(html.match(/<button[^>]*class="sort"/g)).toHaveLength(2);
  });

  it('tells an empty directory from a search without results', async () => {
    const none = { ...answersOf([], 0), UsersFacets: enterprise({ facets: [facetOf('ACTIVE', { basis: 0 })] }) };

    expect((await tableOf({}, none)).text).toContain('No users yet');
    expect((await tableOf({ selection: FILTERED }, none)).text).toContain('No matching users');
  });

  it('says that only the first rows can be scrolled', async () => {
    const { text } = await tableOf({}, answersOf([USER], 400_001));

    expect(text).toContain('400,001 users Only the first 400,000 can be scrolled.');
  });

  it('offers an exact count when the count is a lower bound', async () => {
    const facets = enterprise({ facets: [facetOf('ACTIVE', { basis: 1000, isComplete: false })] });
    const { text } = await tableOf({ selection: FILTERED }, { ...answersOf([USER], 1), UsersFacets: facets });

    expect(text).toContain('1,000+ users Count exactly');
  });

  it('keeps the rows when only the count fails', async () => {
    const answers = { ...answersOf([USER], 1), UsersTotal: new ApiError('TIMED_OUT', 'Slow.') };

    expect((await tableOf({}, answers)).text).toContain('Request timed out');
  });
});

describe('the number of users', () => {
  const totalOf = (selection: typeof SELECTION | typeof FILTERED, answers: object) =>
    renderHook(() => useUsersTotal(selection), { path, answers: answers as never });

  it('is exact without a search or filter', async () => {
    const { result, sent } = await totalOf(SELECTION, answersOf([], 5));

    expect(result).toMatchObject({ total: 5, isLowerBound: false });
    expect(result.onCountAll).toBeUndefined();
    expect(sent[0]?.variables).toMatchObject({ upTo: null });
  });

  it('is first that of the facets, which are loaded anyway, with a search', async () => {
    const facets = enterprise({ facets: [facetOf('ACTIVE', { basis: 1000, isComplete: false })] });
    const { result, sent } = await totalOf(FILTERED, { ...answersOf([], 5), UsersFacets: facets });

    expect(result).toMatchObject({ total: 1000, isLowerBound: true });
    expect(result.onCountFurther).toBeDefined();
    expect(result.onCountAll).toBeDefined();
    expect(sent.map(({ operationName }) => operationName)).toEqual(['UsersFacets']);
  });

  it('needs no further count when the facets saw all users', async () => {
    const facets = enterprise({ facets: [facetOf('ACTIVE', { basis: 7 })] });
    const { result } = await totalOf(FILTERED, { UsersFacets: facets });

    expect(result).toMatchObject({ total: 7, isLowerBound: false });
    expect(result.onCountFurther).toBeUndefined();
  });

  it('is unknown when the count fails, with the reason', async () => {
    const { result } = await totalOf(FILTERED, { UsersFacets: new ApiError('TIMED_OUT', 'Slow.') });

    expect(result).toMatchObject({ total: undefined, error: { code: 'TIMED_OUT' } });
  });
});

describe('the facets', () => {
  const facetsOf = (facets: readonly object[], group: FilterGroup = { join: 'all', items: [] }) =>
    render(<Facets selection={SELECTION} group={group} onChange={ignore} />, {
      path,
      answers: { UsersFacets: enterprise({ facets }) },
    });

  it('have the most frequent values with their counts, and the number of others', async () => {
    const { text } = await facetsOf([
      facetOf('ACTIVE', { values: [{ value: 'true', users: 1200 }] }),
      facetOf('MISSING', { values: [{ value: 'WORK_EMAIL', users: 3 }] }),
      facetOf('DEPARTMENT', { values: [{ value: '<R&D>', users: 9 }], others: 4 }),
      facetOf('TITLE'),
    ]);

    expect(text).toBe('Status Active 1,200 Missing Work e-mail 3 Department <R&D> 9 Other or empty: 4');
  });

  it('mark the values that the filter selects as pressed', async () => {
    const values = ['Sales', 'R&D'].map((value) => ({ value, users: 1 }));
    const { html } = await facetsOf([facetOf('DEPARTMENT', { values })], {
      join: 'all',
      items: [{ field: 'department', operator: 'eq', value: 'R&D' }],
    });

    expect(html.match(/aria-pressed="\w+"/g)).toEqual(['aria-pressed="false"', 'aria-pressed="true"']);
  });

  it('of a sample are percentages, and say so', async () => {
    const facet = facetOf('COUNTRY', { values: [{ value: 'CA', users: 25 }], isComplete: false });

    expect((await facetsOf([facet])).text).toBe('Estimated from a sample of 200. Country CA 12.5%');
  });

  it('take one line when they fail', async () => {
    const answers = { UsersFacets: new ApiError('TIMED_OUT', 'Slow.') };
    const group = { join: 'all', items: [] } as const;
    const { text } = await render(<Facets selection={SELECTION} group={group} onChange={ignore} />, { path, answers });

    expect(text).toBe('Request timed out');
  });
});

describe('the filter in words', () => {
  const barOf = (group: FilterGroup, language = 'en') =>
    render(<FilterBar group={group} onChange={ignore} />, { path, language, timeZone: 'America/Toronto' });

  it('is a button alone when there is none', async () => {
    expect((await barOf({ join: 'all', items: [] })).text).toBe('Filter');
  });

  it('has a chip for each condition, with a button that says what it removes', async () => {
    const { text, html } = await barOf({
      join: 'all',
      items: [
        { field: 'userName', operator: 'startsWith', value: '<a' },
        { field: 'active', operator: 'eq', value: 'false' },
        { field: 'title', operator: 'absent', value: '' },
        { field: 'createdAt', operator: 'ge', value: '2026-05-01T10:00:00.000Z' },
      ],
    });

    expect(text).toBe(
      'Filter (4) User name starts with “<a” Status: Deactivated Job title has no value ' +
        'Created is on or after May 1, 2026, 6:00 AM Clear',
    );
    expect(html).toContain('aria-label="Remove User name starts with “&lt;a”"');
  });

  it('has one chip for a group', async () => {
    const items = ['Sales', 'R&D'].map((value) => ({ field: 'department', operator: 'eq', value }) as const);

    expect((await barOf({ join: 'any', items })).text).toContain('Department is “Sales” or Department is “R&D” Clear');
    expect((await barOf({ join: 'none', items })).text).toContain('not (Department is “Sales” or Department is “R&D”)');
  });
});

describe('the editor of a filter', () => {
  const condition = { field: 'userName', operator: 'eq', value: '<a>' } as const;

  it('offers the operators of the attribute, and a text of limited length', async () => {
    const { html } = await render(<ConditionEditor condition={condition} onChange={ignore} onRemove={ignore} />, {
      path,
    });

    expect(html).toContain('<option value="eq" selected="">is</option>');
    expect(html).toMatch(/<input [^>]*type="text"[^>]*maxLength="\d+"[^>]*value="&lt;a&gt;"/);
    expect(html).toContain('aria-label="Remove condition"');
  });

  it('has no value for an operator that takes none, and a choice for a state', async () => {
    const editorOf = (one: React.ComponentProps<typeof ConditionEditor>['condition']) =>
      render(<ConditionEditor condition={one} onChange={ignore} onRemove={ignore} />, { path });

    expect((await editorOf({ ...condition, operator: 'present' })).html).not.toContain('<input');
    expect((await editorOf({ field: 'active', operator: 'eq', value: 'false' })).html).toContain(
      '<option value="false" selected="">Deactivated</option>',
    );
    expect((await editorOf({ field: 'missing', operator: 'ne', value: 'EXTERNAL_ID' })).html).toContain(
      '<option value="EXTERNAL_ID" selected="">External ID</option>',
    );
    expect((await editorOf({ field: 'createdAt', operator: 'gt', value: '' })).html).toContain('type="datetime-local"');
  });

  it('nests groups, each of which can be removed, to a depth of four', async () => {
    const nested: FilterGroup = { join: 'all', items: [condition, { join: 'none', items: [condition] }] };
    const { html, text } = await render(<GroupEditor group={nested} depth={0} onChange={ignore} />, { path });
    const deepest = await render(<GroupEditor group={nested} depth={4} onChange={ignore} />, { path });

    expect(html.match(/<fieldset/g)).toHaveLength(2);
    expect(html.match(/aria-label="Remove group"/g)).toHaveLength(1);
    expect(html).toContain('<option value="none" selected="">Match none</option>');
    expect(text).toContain('Add group');
    expect(deepest.text).not.toContain('Add group');
  });

  it('begins with a condition when there is no filter yet', async () => {
    const { html, text } = await render(
      <FilterDialog group={{ join: 'all', items: [] }} onApply={ignore} onClose={ignore} />,
      { path },
    );

    expect(html.match(/aria-label="Remove condition"/g)).toHaveLength(1);
    expect(text).toMatch(/Clear Cancel Apply$/);
  });
});

describe('the choice of columns', () => {
  it('checks the visible ones', async () => {
    const { html, text } = await render(<ColumnChooser columns={['userName', 'title']} onChange={ignore} />, { path });

    expect(html.match(/<input [^>]*checked=""/g)).toHaveLength(2);
    expect(text).toMatch(/Reset columns$/);
  });
});

describe('the export', () => {
  it('proposes the visible columns as CSV, and says that its times are in UTC', async () => {
    const { html, text } = await render(
      <ExportDialog selection={SELECTION} columns={['userName']} onClose={ignore} />,
      { path },
    );

    expect(text).toContain('Exports all matching users in the current sort order. Times in the file are in UTC.');
    expect(html).toContain('<option value="csv" selected="">CSV, for spreadsheets</option>');
    expect(html).toContain('<option value="shown" selected="">Visible columns</option>');
    expect(text).toMatch(/Cancel Export$/);
  });
});

describe('the page of users', () => {
  it('queries the users that the URL selects', async () => {
    const filter = encodeURIComponent('{"all":[["title","eq","Clerk"]]}');
    const { sent, text, linkTo } = await render(<UsersPage />, {
      path: `${path}?side=false&q=ada&sort=-userName&filter=${filter}`,
      answers: answersOf([USER], 1),
    });
    const { variables } = sent.find(({ operationName }) => operationName === 'UsersList') ?? {};

    expect(variables).toMatchObject({
      enterprise: 'contoso',
      search: 'ada',
      filter: { title: { eq: 'Clerk' } },
      orderBy: [{ by: 'USER_NAME', direction: 'DESC' }],
    });
    expect(text).toContain('Show facets Filter (1) Job title is “Clerk”');
    expect(linkTo('Deleted')?.pathname).toBe('/console/contoso/users/deleted');
  });

  it('shows no users when the filter in the URL is invalid, and says which part', async () => {
    const filter = encodeURIComponent('{"all":[["<shoe>","eq","42"]]}');
    const { text, sent } = await render(<UsersPage />, {
      path: `${path}?filter=${filter}`,
      answers: answersOf([USER], 1),
    });

    expect(text).toContain('This link contains an invalid filter Unknown attribute “<shoe>”.');
    expect(text).toContain('Remove filter');
    expect(sent).toEqual([]);
  });

  it('says that only the first words are searched', async () => {
    const { text } = await render(<UsersPage />, { path: `${path}?side=true&q=a+b+c+d+e+f+g+h+i+j+k` });

    expect(text).toContain('Only the first 10 words are searched.');
    expect(text).toContain('Hide facets');
  });
});
