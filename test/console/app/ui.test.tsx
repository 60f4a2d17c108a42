import { describe, expect, it, jest } from '@jest/globals';
import type { UseQueryResult } from '@tanstack/react-query';
import { Menu as AriaMenu } from 'react-aria-components';
import { ApiError } from '../../../src/console/app/api/http.ts';
import { Hint, Notice, Skeleton, Warning } from '../../../src/console/app/ui/feedback/notice.tsx';
import { Failure, QueryResult, SmallFailure } from '../../../src/console/app/ui/feedback/query-result.tsx';
import { IconButton } from '../../../src/console/app/ui/form/button.tsx';
import { CopyButton } from '../../../src/console/app/ui/form/copy-button.tsx';
import { Choice, DebouncedTextBox, InlineInput, SearchBox, TextBox } from '../../../src/console/app/ui/form/field.tsx';
import { Page, Panel, ScrollBox } from '../../../src/console/app/ui/layout/page.tsx';
import { Tabs } from '../../../src/console/app/ui/layout/tabs.tsx';
import { MenuAction, MenuOptions } from '../../../src/console/app/ui/overlay/menu.tsx';
import { Toasts, useToast } from '../../../src/console/app/ui/overlay/toasts.tsx';
import { DataTable, MAX_ROWS } from '../../../src/console/app/ui/table/data-table.tsx';
import { type Column, TableHead, TableRow } from '../../../src/console/app/ui/table/table-parts.tsx';
import { Icon } from '../../../src/console/app/ui/text/icon.tsx';
import {
  Count,
  DateTime,
  Duration,
  readerTimeZone,
  useServerText,
} from '../../../src/console/app/ui/text/localized.tsx';
import { Tag } from '../../../src/console/app/ui/text/tag.tsx';
import { render, renderHook } from '../../support/console/render.tsx';

const HOSTILE = '<img src=x onerror=alert(1)>';
const ignore = () => {};

describe('a time', () => {
  const at = '2026-03-31T23:14:05.123Z';

  it('is shown in the time zone and language of the user, and in UTC to the millisecond in the tooltip', async () => {
    const { text, html } = await render(<DateTime at={at} />, { language: 'fr-CA', timeZone: 'Asia/Tokyo' });

    expect(text).toBe('1 avr. 2026, 08 h 14');
    expect(html).toContain(`dateTime="${at}" title="2026-03-31 23:14:05.123 UTC"`);
  });

  it('shows only the date, or also the seconds, on demand', async () => {
    const { text } = await render(
      <>
        <DateTime at={at} shows="date" /> / <DateTime at={at} shows="second" />
      </>,
      { timeZone: 'America/Toronto' },
    );

    expect(text).toBe('Mar 31, 2026 / Mar 31, 2026, 7:14:05 PM');
  });

  it('is in UTC when the browser knows no time zone', async () => {
    const options = Intl.DateTimeFormat().resolvedOptions();
    const asked = jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions');
    asked.mockReturnValue({ ...options, timeZone: 'Etc/Unknown' });

    expect(readerTimeZone()).toBe('UTC');
    asked.mockRestore();
  });
});

describe('numbers', () => {
  it('are written as in the language of the user', async () => {
    const count = <Count value={1234567.5} />;

    expect((await render(count)).text).toBe('1,234,567.5');
    expect((await render(count, { language: 'fr' })).text).toBe('1 234 567,5');
  });

  it.each([
    [999, '999 ms'],
    [1_500, '1.5 sec'],
    [90_000, '1.5 min'],
    [5_400_000, '1.5 hr'],
  ])('of %d milliseconds are a duration in the largest unit that fits', async (ms, text) => {
    expect((await render(<Duration ms={ms} />)).text).toBe(text);
  });
});

describe('messages of the server', () => {
  it('are translated for French users; unknown ones stay as they are', async () => {
    const message = 'userName is required and cannot be removed; replace it instead.';
    const french = await renderHook(useServerText, { language: 'fr-CA' });

    expect((await renderHook(useServerText)).result(message)).toBe(message);
    expect(french.result(message)).toMatch(/^userName est obligatoire et ne peut être supprimé\s; remplacez-le\.$/);
    expect(french.result('No such words.')).toBe('No such words.');
  });
});

describe('an icon', () => {
  it('is hidden from screen readers, so that a button with an icon alone has a label', async () => {
    const { html } = await render(<IconButton icon="close" label="Remove filter" />);

    expect((await render(<Icon name="up" size={12} />)).html).toContain('<svg aria-hidden="true" width="12"');
    expect(html).toContain('aria-label="Remove filter"');
  });
});

describe('a failure', () => {
  const onRetry = ignore;

  it('has the text for its code, the message of the server, the ID of the request and a retry', async () => {
    const error = new ApiError('TIMED_OUT', `Too slow ${HOSTILE}`, 'r-17');
    const { text, html } = await render(<Failure error={error} onRetry={onRetry} />);

    expect(text).toBe(
      `Request timed out Use a narrower filter or a shorter time range. Too slow ${HOSTILE} Request r-17 Try again`,
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('role="alert"');
  });

  it('has no retry where one cannot help', async () => {
    const { text } = await render(<Failure error={new ApiError('FORBIDDEN', 'No.')} onRetry={onRetry} />);

    expect(text).toContain('Your access token does not allow this');
    expect(text).not.toContain('Try again');
  });

  it.each([
    ['UNREACHABLE', 'Le serveur est injoignable Vérifiez la connexion, puis réessayez.'],
    ['INCOMPLETE', 'L’export a été interrompu Aucun fichier n’a été enregistré. Réessayez.'],
  ])('with the code %s has no message of the server, which did not send it', async (code, expected) => {
    const { text } = await render(<Failure error={new ApiError(code, 'In English.')} />, { language: 'fr' });

    expect(text).toBe(expected);
  });

  it.each([new ApiError('NEW_CODE', 'Details.'), new Error('Details.')])(
    'without a text for the code of %p has the general text',
    async (error) => {
      expect((await render(<Failure error={error} />)).text).toBe('Something went wrong Details: Details.');
    },
  );

  it('of a minor part takes one line, with the details in the tooltip', async () => {
    const { text, html } = await render(
      <SmallFailure error={new ApiError('UNAVAILABLE', 'Down.')} onRetry={onRetry} />,
    );

    expect(text).toBe('The directory is temporarily unavailable');
    expect(html).toContain('title="Down."');
    expect(html).toContain('aria-label="Try again"');
  });
});

describe('the result of a query', () => {
  const resultOf = (part: object) => ({ data: undefined, error: null, ...part }) as UseQueryResult<string>;
  const show = (data: string) => <p>{data}</p>;

  it('is a placeholder while the query loads', async () => {
    const { html } = await render(
      <QueryResult query={resultOf({})} lines={2}>
        {show}
      </QueryResult>,
      { language: 'fr' },
    );

    expect(html).toBe(
      '<div class="bones" role="status" aria-label="Chargement"><div class="bone"></div><div class="bone"></div></div>',
    );
  });

  it('stays on screen when a refetch fails', async () => {
    const query = resultOf({ data: 'Old but useful', error: new ApiError('TIMED_OUT', 'Slow.') });

    expect((await render(<QueryResult query={query}>{show}</QueryResult>)).text).toBe('Old but useful');
  });

  it('is the failure when there is no data, short for a minor part', async () => {
    const query = resultOf({ error: new ApiError('TIMED_OUT', 'Slow.') });

    expect((await render(<QueryResult query={query}>{show}</QueryResult>)).html).toContain('role="alert"');
    expect(
      (
        await render(
          <QueryResult query={query} isMinor>
            {show}
          </QueryResult>,
        )
      ).text,
    ).toBe('Request timed out');
  });
});

describe('notices', () => {
  it('have a heading; hints and warnings are announced, and a warning of a past failure has another style', async () => {
    const { html } = await render(
      <>
        <Notice title="No users">Wait.</Notice>
        <Hint icon="sync">Busy</Hint>
        <Warning>Soon</Warning>
        <Warning tone="bad">Failed</Warning>
        <Skeleton lines={1} />
      </>,
    );

    expect(html).toContain('<h2>No users</h2>Wait.');
    expect(html.match(/role="status"/g)).toHaveLength(4);
    expect(html.match(/class="warning[^"]*"/g)).toEqual(['class="warning"', 'class="warning alarm"']);
  });
});

describe('a text box', () => {
  it('names its input, and describes it by the hint', async () => {
    const { html } = await render(
      <TextBox label="Token" value="a" onChange={ignore} hint="Not stored." type="password" />,
    );
    const [, id] = /<label [^>]*for="([^"]+)"[^>]*>Token</.exec(html) ?? [];
    const [, hint] = /<span [^>]*id="([^"]+)"[^>]*>Not stored/.exec(html) ?? [];
    const [input = ''] = /<input [^>]*>/.exec(html) ?? [];

    expect(input).toContain(`id="${id}"`);
    expect(input).toContain('type="password"');
    expect(input).toContain(`aria-describedby="${hint}`);
    expect(input).not.toContain('aria-invalid');
  });

  it('shows why its value is invalid', async () => {
    const { html } = await render(
      <DebouncedTextBox label="Status" value="9" onChange={ignore} error="From 100 to 599." />,
    );

    expect(html).toContain('<span role="alert">From 100 to 599.</span>');
    expect(html).toContain('aria-invalid="true"');
  });

  it('of a time accepts years of four digits only', async () => {
    const { html } = await render(<TextBox label="From" value="" onChange={ignore} type="datetime-local" />);

    expect(html).toContain('max="9999-12-31T23:59"');
  });
});

describe('a search box', () => {
  it('has a button to clear it only when there is text', async () => {
    const boxOf = (value: string) => render(<SearchBox label="Search" value={value} onChange={ignore} />);

    expect((await boxOf('')).html).not.toContain('Clear search');
    expect((await boxOf('ada')).html).toContain('aria-label="Clear search"');
  });
});

describe('a choice', () => {
  it('has a label for screen readers and selects the current option', async () => {
    const options = [
      { value: 'csv', text: 'CSV' },
      { value: 'ndjson', text: `NDJSON ${HOSTILE}` },
    ];
    const { html } = await render(<Choice label="Format" value="ndjson" options={options} onChange={ignore} />);
    const [, id] = /<label class="unseen" for="([^"]+)">Format</.exec(html) ?? [];

    expect(html).toContain(`<select id="${id}"`);
    expect(html).toContain('<option value="ndjson" selected="">NDJSON &lt;img');
  });

  it('of free text has a hidden label, too', async () => {
    const { html } = await render(<InlineInput label="Value" value="x" onChange={ignore} maxLength={7} />);
    const [, id] = /<label class="unseen" for="([^"]+)">Value</.exec(html) ?? [];

    expect(html).toContain(`<input id="${id}" maxLength="7"`);
  });
});

describe('a copy button', () => {
  it('says what it copies', async () => {
    const { html, text } = await render(<CopyButton text="secret" what="Tenant URL" />);

    expect(html).toContain('aria-label="Copy: Tenant URL"');
    expect(text).toBe('Copy');
  });
});

describe('a page', () => {
  it('has its title as the heading, with lead, link back and actions', async () => {
    const { text, html } = await render(
      <Page title="Users" lead="All of them." above="Back" actions={<button type="button">Export</button>} isFull>
        Content
      </Page>,
    );

    expect(text).toBe('Back Users All of them. Export Content');
    expect(html).toMatch(/^<div class="page full">/);
    expect(html).toContain('<h1>Users</h1>');
  });

  it('has panels that are named by their headings', async () => {
    const { html } = await render(<Panel title="History">Nothing</Panel>);
    const [, id] = /aria-labelledby="([^"]+)"/.exec(html) ?? [];

    expect(html).toContain(`<h2 id="${id}">History</h2>`);
  });

  it('has regions that a keyboard can scroll', async () => {
    const { html } = await render(
      <ScrollBox label="Body" className="body" scrollId="table">
        x
      </ScrollBox>,
    );

    expect(html).toBe(
      '<section class="body" tabindex="0" aria-label="Body" data-scroll-restoration-id="table">x</section>',
    );
  });

  it('marks the selected tab', async () => {
    const { html } = await render(
      <Tabs
        label="Views"
        tabs={['one', 'two']}
        current="two"
        link={(tab, attributes) => <a {...attributes}>{tab}</a>}
      />,
    );

    expect(html).toContain('<a class="tab">one</a>');
    expect(html).toContain('<a class="tab" aria-current="page">two</a>');
  });
});

describe('a menu', () => {
  const options = [
    { value: 'light', text: 'Light' },
    { value: 'dark', text: 'Dark' },
  ];

  it('has groups of which one option is selected, and actions', async () => {
    const { html, text } = await render(
      <AriaMenu aria-label="Account">
        <MenuOptions title="Appearance" value="dark" options={options} onChoose={ignore} />
        <MenuAction onAction={ignore}>Sign out</MenuAction>
      </AriaMenu>,
    );

    expect(text).toBe('Appearance Light Dark Sign out');
    expect(html.match(/menuitem\w*|aria-checked="\w+"/g)).toEqual([
      'menuitemradio',
      'aria-checked="false"',
      'menuitemradio',
      'aria-checked="true"',
      'menuitem',
    ]);
  });

  it('keeps groups apart that have the same options', async () => {
    const group = (title: string) => <MenuOptions title={title} value="light" options={options} onChoose={ignore} />;
    const { html } = await render(
      <AriaMenu aria-label="Account">
        {group('One')}
        {group('Two')}
      </AriaMenu>,
    );

    expect(html.match(/aria-checked="true"/g)).toHaveLength(2);
    expect(new Set(html.match(/data-key="[^"]*"/g)).size).toBe(html.match(/data-key="[^"]*"/g)?.length);
  });
});

describe('toasts', () => {
  it('appear in a region that screen readers read, beside the page', async () => {
    const { html } = await render(<Toasts>Page</Toasts>);

    expect(html).toBe('Page<div class="toasts" role="status"></div>');
  });

  it('are dropped silently outside of the provider, as in a part that is rendered alone', async () => {
    expect((await renderHook(useToast)).result('Saved')).toBeUndefined();
  });
});

describe('a tag', () => {
  it('has the color of its tone beside the text', async () => {
    expect((await render(<Tag tone="bad">Expired</Tag>)).html).toBe(
      '<span class="tag bad"><span class="dot"></span>Expired</span>',
    );
  });
});

interface Person {
  readonly name: string;
}

const COLUMNS: readonly Column<Person>[] = [
  { id: 'name', title: 'Name', width: 100, isSortable: true, render: ({ name }) => name },
  { id: 'size', title: 'Size', width: 50, isEndAligned: true, render: ({ name }) => name.length },
];

function inTable(content: React.ReactNode) {
  return render(<table>{content}</table>);
}

describe('the head of a table', () => {
  const head = (isDescending: boolean, onSort: ((column: string) => void) | undefined = ignore) =>
    inTable(
      <TableHead columns={COLUMNS} sort={{ column: 'name', isDescending }} onSort={onSort} gridTemplateColumns="1fr" />,
    );

  it('says how the table is sorted', async () => {
    expect((await head(false)).html.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="ascending"', 'aria-sort="none"']);
    expect((await head(true)).html).toContain('aria-sort="descending"');
  });

  it('has buttons for the columns to sort by, and only for these', async () => {
    expect((await head(false)).html.match(/<button[^>]*>(\w+)/g)).toEqual([expect.stringContaining('>Name')]);
  });

  it('has no buttons in a table that cannot be sorted', async () => {
    const { html } = await inTable(
      <TableHead columns={COLUMNS} sort={null} onSort={undefined} gridTemplateColumns="1fr" />,
    );

    expect(html).not.toContain('<button');
  });
});

describe('a row of a table', () => {
  const rowOf = (row: Person | undefined) =>
    inTable(
      <tbody>
        <TableRow index={4} row={row} columns={COLUMNS} style={{}} />
      </tbody>,
    );

  it('counts from 2, after the head, and escapes its values', async () => {
    const { html } = await rowOf({ name: HOSTILE });

    expect(html).toContain('aria-rowindex="6" aria-busy="false"');
    expect(html).toContain('&lt;img');
    expect(html).toContain('class="cell end "');
  });

  it('is busy while it loads', async () => {
    const { html, text } = await rowOf(undefined);

    expect(html).toContain('aria-busy="true"');
    expect(text).toBe('');
  });
});

describe('a table', () => {
  const table = (props: Partial<React.ComponentProps<typeof DataTable<Person>>>) =>
    render(
      <DataTable
        label="People"
        columns={COLUMNS}
        rows={undefined}
        rowKey={({ name }) => name}
        empty="Nobody"
        {...props}
      />,
    );

  it('is a placeholder while its first rows load', async () => {
    const { html } = await table({});

    expect(html).toContain('aria-label="Loading"');
    expect(html).not.toContain('<table');
  });

  it('has the notice of the page when there are no rows, and its footer', async () => {
    expect((await table({ rows: [], footer: '0 shown' })).text).toBe('Nobody 0 shown');
  });

  it('is the failure when the first rows could not be loaded', async () => {
    const { text } = await table({ error: new ApiError('TIMED_OUT', 'Slow.'), onRetry: ignore });

    expect(text).toContain('Request timed out');
    expect(text).toContain('Try again');
    expect(text).not.toContain('Nobody');
  });

  it('keeps its rows when more could not be loaded, with the failure below', async () => {
    const { html, text } = await table({ rows: [{ name: 'Ada' }], error: new ApiError('TIMED_OUT', 'Slow.') });

    expect(html).toContain('<table');
    expect(text).toContain('Request timed out');
  });

  it('knows its number of rows unless more follow', async () => {
    const rows = [{ name: 'Ada' }, { name: 'Bo' }];

    expect((await table({ rows })).html).toContain('aria-rowcount="3"');
    expect((await table({ rows, onLoadMore: ignore })).html).toContain('aria-rowcount="-1"');
  });

  it('has at most as many rows as browsers can lay out', async () => {
    const rows = { length: 5_000_000, at: () => undefined };

    expect((await table({ rows })).html).toContain(`aria-rowcount="${MAX_ROWS + 1}"`);
  });
});
