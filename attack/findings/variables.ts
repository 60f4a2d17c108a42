import { gzipSync } from 'node:zlib';
import { send, summaryOf } from '../load/send.ts';
import { type Finding, filled, LIMIT_EXCEEDED, type Repeated, UNAUTHENTICATED } from './finding.ts';

/** A document, and variables that repeat a part as often as wanted. */
interface Shape extends Repeated {
  readonly query: string;
}

interface Body {
  readonly title: string;
  readonly body: () => string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isShort?: boolean;
}

const MB = 1_000_000;
const JSON_BODY = { 'content-type': 'application/json' };
const GZIP = { ...JSON_BODY, 'content-encoding': 'gzip' };
const REPORT = 'mutation($r:[RequestReportInput!]!){reportRequests(enterprise:"bench1",requests:$r)}';
const FIND = 'query($f:UserFilter){enterprise(name:"bench1"){users(filter:$f){nodes{id}}}}';
const CREATE = 'mutation($u:UserInput!){createUser(enterprise:"bench1",user:$u){id}}';
const DEEP = 3_990_000;

const REPORTS: Shape = { query: REPORT, before: '{"r":[', piece: '{},', after: '{}]}' };
const ALTERNATIVES: Shape = { query: FIND, before: '{"f":{"or":[', piece: '{},', after: '{}]}}' };
const SHAPES: Readonly<Record<string, Shape>> = {
  'reportRequests of {}': REPORTS,
  'UserFilter.or of {}': ALTERNATIVES,
  'UserInput.addresses of {}': { query: CREATE, before: '{"u":{"addresses":[', piece: '{},', after: '{}]}}' },
  'UserInput.emails of {}': { query: CREATE, before: '{"u":{"emails":[', piece: '{},', after: '{}]}}' },
};

/** A batch of documents, which only a gateway may send. */
const DOCUMENTS = { before: '[', piece: '{"query":"{access{permissions}}"},', after: '{"query":"{errorCodes}"}]' };

function bodyOf({ query, ...parts }: Shape, maxBytes: number): string {
  const head = `{"query":${JSON.stringify(query)},"variables":`;
  return filled({ ...parts, before: head + parts.before, after: `${parts.after}}` }, maxBytes);
}

/** Distinct keys, which a parser cannot store as one hidden class. */
function manyKeys(count: number): string {
  const keys = Array.from({ length: count }, (_, index) => `"k${index.toString(36)}":0`).join(',');
  return `{"query":${JSON.stringify(FIND)},"variables":{"f":{"a":{${keys}}}}}`;
}

function nested(depth: number): string {
  return `{"query":${JSON.stringify(FIND)},"variables":{"f":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
}

function compressed(text: string): Buffer {
  return gzipSync(text, { level: 9 });
}

function byAnonymous({ title, body, headers = JSON_BODY, isShort = false }: Body): Finding {
  return {
    id: 'C1',
    title,
    kind: 'anonymous',
    isShort,
    allows: UNAUTHENTICATED,
    prepare: ({ bed, from }) => {
      const sent = { path: '/graphql', headers, body: body(), from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  };
}

function byReader({ title, body, headers = JSON_BODY, isShort = false }: Body): Finding {
  return {
    id: 'C1',
    title: `${title}, token of an analyst`,
    kind: 'authenticated',
    isShort,
    allows: LIMIT_EXCEEDED,
    prepare: ({ bed, from }) => {
      const sent = { path: '/graphql', token: bed.attacker.tokens.reader, headers, body: body(), from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  };
}

/** GraphQL requests whose variables are large or deep. */
export const VARIABLES: readonly Finding[] = [
  ...Object.entries(SHAPES).flatMap(([name, shape], index) => [
    byAnonymous({
      title: `${name}, 8 MB packed`,
      body: () => compressed(bodyOf(shape, 8 * MB)),
      headers: GZIP,
      isShort: index < 2,
    }),
    byReader({ title: `${name}, 1 MB`, body: () => bodyOf(shape, MB), isShort: index < 2 }),
  ]),
  byAnonymous({ title: 'reportRequests of {}, 8 MB as it is', body: () => bodyOf(REPORTS, 8 * MB) }),
  byAnonymous({ title: '700,000 keys, packed', body: () => compressed(manyKeys(700_000)), headers: GZIP }),
  byReader({ title: '70,000 keys, 0.8 MB', body: () => manyKeys(70_000), isShort: true }),
  byAnonymous({ title: '4 million deep, packed', body: () => compressed(nested(DEEP)), headers: GZIP, isShort: true }),
  byReader({ title: '400,000 deep, 0.8 MB', body: () => nested(400_000), isShort: true }),
  byReader({ title: '20,000 documents in one body', body: () => filled(DOCUMENTS, MB) }),
  byReader({ title: '8 MB packed', body: () => compressed(bodyOf(ALTERNATIVES, 8 * MB)), headers: GZIP }),
  {
    id: 'C1',
    title: '4 million deep, packed, 64 at once',
    kind: 'load',
    allows: UNAUTHENTICATED,
    prepare: ({ bed, from }) => {
      const sent = { path: '/graphql', headers: GZIP, body: compressed(nested(DEEP)), from };
      return () => Promise.all(Array.from({ length: 64 }, async () => summaryOf(await send(bed.url, sent))));
    },
  },
];
