import { readFileSync } from 'node:fs';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { ApiError } from '../../../../../../src/console/app/api/http.ts';
import { CodeEditor } from '../../../../../../src/console/app/pages/explore/graphql/code-editor.tsx';
import { DocsPanel } from '../../../../../../src/console/app/pages/explore/graphql/docs-panel.tsx';
import { Prose, TypeText } from '../../../../../../src/console/app/pages/explore/graphql/docs-parts.tsx';
import { EDITOR_THEME } from '../../../../../../src/console/app/pages/explore/graphql/editor-theme.ts';
import { GraphqlTab } from '../../../../../../src/console/app/pages/explore/graphql/graphql-tab.tsx';
import { QueryPanel } from '../../../../../../src/console/app/pages/explore/graphql/query-panel.tsx';
import { REPLACE_SELECTION } from '../../../../../../src/console/app/pages/explore/graphql/replace-selection.ts';
import { ResponsePanel } from '../../../../../../src/console/app/pages/explore/graphql/response-panel.tsx';
import { TypeDocs } from '../../../../../../src/console/app/pages/explore/graphql/type-docs.tsx';
import { useDraft } from '../../../../../../src/console/app/pages/explore/graphql/use-draft.ts';
import { render, renderHook } from '../../../../../support/console/render.tsx';

const path = '/contoso/explore?part=graphql';
const ignore = () => {};

const SCHEMA = buildSchema(`
  type Query {
    "Users of an \`enterprise\`, <b>newest</b> first."
    users(first: Int! = 10, old: String @deprecated(reason: "Unused.")): [User!]!
  }
  type User { name: String }
`);
const USER_LIST = SCHEMA.getQueryType()?.getFields().users?.type;

describe('the documentation of the schema', () => {
  it('lists all types, each with a link that keeps the document', async () => {
    const { text, linkTo } = await render(<DocsPanel schema={SCHEMA} />, { path: `${path}&query=%7Ba%7D` });

    expect(text).toBe('Query type Boolean scalar Int scalar String scalar User type');
    expect(Object.fromEntries(linkTo('User')?.searchParams ?? [])).toEqual({
      part: 'graphql',
      query: '{a}',
      type: 'User',
    });
  });

  it('opens the type of the URL, and all types when there is no such type', async () => {
    const known = await render(<DocsPanel schema={SCHEMA} />, { path: `${path}&type=User` });
    const unknown = await render(<DocsPanel schema={SCHEMA} />, { path: `${path}&type=Unknown` });

    expect(known.text).toBe('All types User type name : String');
    expect(known.linkTo('All types')?.searchParams.get('type')).toBeNull();
    expect(unknown.text).toContain('Query type');
  });

  it('of a type has fields, arguments, defaults and what is deprecated', async () => {
    const query = SCHEMA.getType('Query');
    const { text, html } = await render(query && <TypeDocs type={query} />, { path });

    expect(text).toContain('users : [ User !]! Users of an enterprise , <b>newest</b> first.');
    expect(text).toContain('first : Int ! = 10');
    expect(text).toContain('Deprecated: Unused.');
    expect(html).toContain('<code>enterprise</code>');
  });

  it('links from a list to the type of its elements', async () => {
    const { linkTo } = await render(USER_LIST && <TypeText type={USER_LIST} />, { path });

    expect(linkTo('User')?.searchParams.get('type')).toBe('User');
  });

  it('has no empty paragraphs', async () => {
    expect((await render(<Prose text={null} />, { path })).html).toBe('');
  });
});

describe('the response', () => {
  const response = { text: '{}', errors: [], requestId: 'r1', durationMs: 12.4 };
  const panelOf = (part: object) =>
    render(<ResponsePanel response={null} error={null} run={ignore} isBusy={false} {...part} />, { path });

  it('says how to get one, then that it is fine and how long it took', async () => {
    expect((await panelOf({})).text).toContain('No results yet Run the query with the button');
    expect((await panelOf({ response })).text).toContain('OK 12 ms');
  });

  it('lists the errors with code and place', async () => {
    const errors = [{ message: 'No <b>', locations: [{ line: 2, column: 5 }], extensions: { code: 'BAD' } }];
    const { text } = await panelOf({ response: { ...response, errors } });

    expect(text).toContain('1 error 12 ms No <b> BAD line 2, column 5');
  });

  it('shows missing rights as on other pages', async () => {
    const errors = [{ message: 'Needs ADMINISTER.', extensions: { code: 'FORBIDDEN' } }];
    const { text } = await panelOf({ response: { ...response, errors } });

    expect(text).toContain('Your access token does not allow this');
    expect(text).toContain('Needs ADMINISTER. Request r1');
  });

  it('is the reason when variables are no JSON or the server fails', async () => {
    expect((await panelOf({ error: new SyntaxError('Unexpected <') })).text).toBe(
      'Response The variables are not valid JSON: Unexpected <',
    );
    expect((await panelOf({ error: new ApiError('UNAVAILABLE', 'Down.') })).text).toContain('Try again');
  });
});

describe('the editors of a document', () => {
  const operations = [
    { name: 'A', isMutation: false },
    { name: 'B', isMutation: true },
  ];
  const panelOf = (part: object) =>
    render(
      <QueryPanel
        schema={SCHEMA}
        draft={{ query: '{ users { name } }', variables: '{}' }}
        change={ignore}
        operations={operations}
        operation={operations[0] ?? null}
        choose={ignore}
        run={{ response: null, error: null, run: ignore, isBusy: false }}
        {...part}
      />,
      { path },
    );

  it('offer a choice among several operations, and warn of a mutation', async () => {
    const query = await panelOf({});
    const mutation = await panelOf({ operation: operations[1] });

    expect(query.html).toContain('<option value="A" selected="">A</option>');
    expect(query.html).toMatch(/class="button primary"[^>]*>Run</);
    expect(mutation.html).toMatch(/class="button danger"[^>]*>Run the mutation/);
  });

  it('have no choice for one operation, and cannot run twice at a time', async () => {
    const busy = { response: null, error: null, run: ignore, isBusy: true };
    const { html } = await panelOf({ operations: operations.slice(0, 1), run: busy });

    expect(html).not.toContain('<select');
    expect(html).toMatch(/class="button primary"[^>]*disabled=""/);
  });

  it('say that a long document is not kept in the URL', async () => {
    const { text } = await panelOf({ draft: { query: 'x'.repeat(7000), variables: '' } });

    expect(text).toContain('Too long for the address');
  });

  it('are filled in by the browser', async () => {
    expect((await render(<CodeEditor label="Document" value="{a}" language={[]} />, { path })).html).toBe(
      '<div class="editor"></div>',
    );
  });
});

describe('the draft', () => {
  const draftAt = async (search: string) =>
    (await renderHook(useDraft, { path: `/contoso/explore?${search}` })).result[0];

  it('is the document of the URL, with the enterprise when it has no variables', async () => {
    const draft = await draftAt('query=%7Ba%7D');

    expect(draft.query).toBe('{a}');
    expect(JSON.parse(draft.variables)).toEqual({ enterprise: 'contoso' });
  });

  it('is the first example without one', async () => {
    const draft = await draftAt('part=graphql');

    expect(draft.query).toContain('users');
    expect(draft.variables).toContain('contoso');
  });
});

describe('the tab GraphQL', () => {
  it('has examples, editors and documentation', async () => {
    const { text } = await render(<GraphqlTab />, { path, cached: [[['schema'], SCHEMA]] });

    expect(text).toMatch(
      /^Users by filter A user with history Cycles and failures .* Query .* Response .* Documentation/,
    );
    expect(text).toContain('User type');
  });

  it('can run documents even when the schema could not be loaded', async () => {
    const answers = { schema: {}, IntrospectionQuery: new ApiError('FORBIDDEN', 'No.') };
    const { text } = await render(<GraphqlTab />, { path, answers });

    expect(text).toContain('Open in GraphiQL');
    expect(text).toContain('Your access token does not allow this');
  });
});

describe('the theme of the editor', () => {
  it('takes its colors from tokens that exist, for light and dark', () => {
    const tokens = readFileSync('src/console/app/styles/tokens.css', 'utf8');
    const state = EditorState.create({ extensions: EDITOR_THEME });
    const rules = state
      .facet(EditorView.styleModule)
      .map((styles) => styles.getRules())
      .join('\n');
    const used = new Set(rules.match(/(?<=var\()--[\w-]+/g));

    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
  });
});

describe('text typed over a selection', () => {
  interface Handlers {
    readonly domEventHandlers: { beforeinput(event: object, view: object): boolean };
  }
  const { beforeinput } = (REPLACE_SELECTION as unknown as Handlers).domEventHandlers;

  /** Types a text with the given selection, and returns whether that was handled, with the new text. */
  function typed(data: string | null, { anchor = 0, head = 4, inputType = 'insertText', isReadOnly = false } = {}) {
    const view = {
      state: EditorState.create({
        doc: 'name age',
        selection: { anchor, head },
        extensions: EditorState.readOnly.of(isReadOnly),
      }),
      dispatch: jest.fn(),
    };
    const isHandled = beforeinput({ inputType, data, getTargetRanges: () => [] }, view);
    const [[transaction] = []] = view.dispatch.mock.calls as { state: EditorState }[][];
    return [isHandled, transaction?.state.doc.toString(), transaction?.state.selection.main.head];
  }

  it('replaces it and puts the cursor behind', () => {
    expect(typed('id')).toEqual([true, 'id age', 2]);
  });

  it('is left to the browser without a selection, for other input, and when read-only', () => {
    expect(typed('id', { head: 0 })).toEqual([false, undefined, undefined]);
    expect(typed(null)).toEqual([false, undefined, undefined]);
    expect(typed('id', { inputType: 'insertFromPaste' })).toEqual([false, undefined, undefined]);
    expect(typed('id', { isReadOnly: true })).toEqual([false, undefined, undefined]);
  });
});
