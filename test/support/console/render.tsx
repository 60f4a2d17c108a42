import { format } from 'node:util';
import { afterEach, jest } from '@jest/globals';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterContextProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { ApiError } from '../../../src/console/app/api/http.ts';
import { createQueryClient } from '../../../src/console/app/api/query-client.ts';
import type { Access } from '../../../src/console/app/api/session.ts';
import { router as product } from '../../../src/console/app/router.tsx';
import { english } from '../../../src/console/app/texts/catalogue.en.ts';
import { french } from '../../../src/console/app/texts/catalogue.fr.ts';
import type { PageConfig } from '../../../src/console/shared/page-config.ts';

/**
 * The data of each operation by its name, or how it fails; an operation that is left out never responds. `session` and
 * `config` can fail, too.
 */
export type Answers = Readonly<Record<string, object | ApiError>>;

/** Where, for whom and with which data a component is rendered. */
export interface Surroundings {
  /** The URL below the console's base path. */
  readonly path?: string;
  readonly language?: string;
  readonly timeZone?: string;
  /** `null` when signed out, `undefined` while the session loads. */
  readonly access?: Access | null | undefined;
  readonly config?: PageConfig;
  readonly answers?: Answers;
  /** Other data of the query cache, by key. */
  readonly cached?: readonly (readonly [readonly string[], unknown])[];
}

/** A request that a component sent. */
interface SentOperation {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a component rendered, and what it asked the server for. */
export interface Rendered {
  readonly html: string;
  /** The text alone, with one space between elements. */
  readonly text: string;
  /** The target of the link with this text. */
  readonly linkTo: (text: string) => URL | undefined;
  readonly sent: readonly SentOperation[];
  readonly client: QueryClient;
}

/** An administrator of the enterprise `contoso`. */
export const ADMINISTRATOR: Access = { enterprise: 'contoso', permissions: ['ADMINISTER', 'READ_DIRECTORY'] };

/** Somebody who can only read. */
export const READER: Access = { enterprise: 'contoso', permissions: ['READ_DIRECTORY'] };

/** The caches of the current test, whose timers end with it. */
const caches: QueryClient[] = [];

afterEach(() => {
  for (const client of caches.splice(0)) client.clear();
});

/** Renders an element as the console does, within its providers and at a URL, once its queries have their responses. */
export async function render(element: React.ReactNode, surroundings: Surroundings = {}): Promise<Rendered> {
  const { path = '/contoso', timeZone = 'UTC', answers = {} } = surroundings;
  const { client, sent, respond } = prepareClient(surroundings);
  const router = createRouter({
    ...product.options,
    history: createMemoryHistory({ initialEntries: [canonical(`/console${path}`)] }),
  });
  await router.load();
  const translations = await translationsIn(surroundings.language ?? 'en');
  const tree = (
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={client}>
        {/* The product's type stands for every router with its routes. */}
        <RouterContextProvider router={router as unknown as typeof product}>{element}</RouterContextProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
  const draw = () => withoutComplaints(() => inTimeZone(timeZone, () => renderToStaticMarkup(tree)));
  let html = draw();
  for (let waiting = pendingIn(client, answers); waiting.length > 0; waiting = pendingIn(client, answers)) {
    await respond(() => Promise.allSettled(waiting.map((query) => query.fetch())));
    html = draw();
  }
  return { html, text: textIn(html), linkTo: (text) => linkIn(html, text), sent, client };
}

/** The URL as the router writes it; it redirects from any other. */
function canonical(path: string): string {
  const { pathname, searchParams } = new URL(path, 'https://console.example');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** Calls a hook within the console's providers and returns its last result. */
export async function renderHook<Result>(hook: () => Result, surroundings: Surroundings = {}) {
  const results: Result[] = [];
  const rendered = await render(<Caller act={() => results.push(hook())} />, surroundings);
  return { ...rendered, result: results.at(-1) as Result };
}

function Caller({ act }: { readonly act: () => void }) {
  act();
  return null;
}

/** The queries that have an answer and no response yet. */
function pendingIn(client: QueryClient, answers: Answers) {
  const isAnswered = (key: unknown) => typeof key === 'string' && Object.hasOwn(answers, key);
  return client
    .getQueryCache()
    .getAll()
    .filter(({ queryKey: [name], state, options }) => {
      const isEnabled = !('enabled' in options) || options.enabled !== false;
      return state.status === 'pending' && isEnabled && isAnswered(name);
    });
}

/** The console's query cache with the session and the server's responses; failures are final. */
function prepareClient(surroundings: Surroundings) {
  const { access, config, answers = {}, cached = [] } = surroundings;
  const client = createQueryClient();
  caches.push(client);
  const { queries = {} } = client.getDefaultOptions();
  client.setDefaultOptions({ queries: { ...queries, retry: false, retryOnMount: false } });
  const session = 'access' in surroundings ? access : ADMINISTRATOR;
  if (session !== undefined) client.setQueryData(['session'], session);
  if (config !== undefined) client.setQueryData(['config'], config);
  for (const [key, data] of cached) client.setQueryData(key, data);
  const sent: SentOperation[] = [];
  const respond = (act: () => Promise<unknown>) =>
    withFetch(async (path, init) => {
      const name = String(path).replace('/console/', '');
      if (name !== 'graphql') return responseOf(answers[name], 503);
      const operation: SentOperation = JSON.parse(String(init?.body));
      sent.push(operation);
      return responseOf(answers[operation.operationName]);
    }, act);
  return { client, sent, respond };
}

/** Runs something with a server that responds as given. */
export async function withFetch<Result>(server: typeof fetch, act: () => Promise<Result>): Promise<Result> {
  const before = globalThis.fetch;
  globalThis.fetch = server;
  try {
    return await act();
  } finally {
    globalThis.fetch = before;
  }
}

/** The HTTP response of the console's server to an operation; other errors have a status. */
export function responseOf(answer: object | ApiError | undefined, status = 200): Response {
  if (!(answer instanceof ApiError)) return Response.json({ data: answer });
  const { message, code, requestId } = answer;
  const headers = requestId === null ? {} : { 'x-request-id': requestId };
  return Response.json({ errors: [{ message, extensions: { code } }] }, { headers, status });
}

async function translationsIn(language: string) {
  const translations = i18next.createInstance().use(initReactI18next);
  await translations.init({
    resources: { en: { console: english }, fr: { console: french } },
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'console',
    interpolation: { escapeValue: false },
  });
  return translations;
}

/** Runs something that must not make React complain, e.g. of a missing key. */
function withoutComplaints<Result>(act: () => Result): Result {
  const complaints = jest.spyOn(console, 'error').mockImplementation((...words) => {
    throw new Error(format(...words));
  });
  try {
    return act();
  } finally {
    complaints.mockRestore();
  }
}

/** Runs something as in a browser of this time zone. */
function inTimeZone<Result>(timeZone: string, act: () => Result): Result {
  const { DateTimeFormat } = Intl;
  type Given = [string?, Intl.DateTimeFormatOptions?];
  const zoned = ([locales, options]: Given) => new DateTimeFormat(locales, { timeZone, ...options });
  const Zoned = new Proxy(DateTimeFormat, {
    apply: (_, __, given: Given) => zoned(given),
    construct: (_, given: Given) => zoned(given),
  });
  Object.assign(Intl, { DateTimeFormat: Zoned });
  try {
    return act();
  } finally {
    Object.assign(Intl, { DateTimeFormat });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function decoded(html: string): string {
  return html.replaceAll(/&(\w+|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The text of a piece of HTML as a screen shows it; spaces of every width are plain ones. */
function textIn(html: string): string {
  return decoded(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function linkIn(html: string, text: string): URL | undefined {
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
  const [, href] = links.find(([, , inner = '']) => textIn(inner) === text) ?? [];
  return href === undefined ? undefined : new URL(decoded(href), 'https://console.example');
}
