import { gzipSync } from 'node:zlib';
import { send, wordsOf } from '../load/send.ts';
import { filled, REFUSED, UNKNOWN } from './finding.ts';

/** @typedef {import('./finding.ts').Finding} Finding */
/** @typedef {{ query: string, before: string, piece: string, after: string }} Shape of variables that go on for ever */

const MB = 1_000_000;
const JSON_BODY = { 'content-type': 'application/json' };
const GZIP = { ...JSON_BODY, 'content-encoding': 'gzip' };
const REPORT = 'mutation($r:[RequestReportInput!]!){reportRequests(enterprise:"bench1",requests:$r)}';
const FIND = 'query($f:UserFilter){enterprise(name:"bench1"){users(filter:$f){nodes{id}}}}';
const CREATE = 'mutation($u:UserInput!){createUser(enterprise:"bench1",user:$u){id}}';
const DEEP = 3_990_000;

/** @type {Record<string, Shape>} */
const SHAPES = {
  'reportRequests of {}': { query: REPORT, before: '{"r":[', piece: '{},', after: '{}]}' },
  'UserFilter.or of {}': { query: FIND, before: '{"f":{"or":[', piece: '{},', after: '{}]}}' },
  'UserInput.addresses of {}': { query: CREATE, before: '{"u":{"addresses":[', piece: '{},', after: '{}]}}' },
  'UserInput.emails of {}': { query: CREATE, before: '{"u":{"emails":[', piece: '{},', after: '{}]}}' },
};

/** What a gateway may ask for at once, and nobody else. */
const DOCUMENTS = { before: '[', piece: '{"query":"{access{permissions}}"},', after: '{"query":"{errorCodes}"}]' };

/** @param {Shape} shape @param {number} bytes */
function bodyOf({ query, ...parts }, bytes) {
  const head = `{"query":${JSON.stringify(query)},"variables":`;
  return filled({ ...parts, before: head + parts.before, after: `${parts.after}}` }, bytes);
}

/** So many different keys, which no parser can take for one shape. @param {number} count */
function manyKeys(count) {
  const keys = Array.from({ length: count }, (_, index) => `"k${index.toString(36)}":0`).join(',');
  return `{"query":${JSON.stringify(FIND)},"variables":{"f":{"a":{${keys}}}}}`;
}

/** @param {number} depth */
function nested(depth) {
  return `{"query":${JSON.stringify(FIND)},"variables":{"f":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
}

/**
 * @param {{ title: string, body: () => string | Buffer, headers?: Record<string, string>, isShort?: boolean }} what
 * @returns {Finding} of a stranger without a token
 */
function byStranger({ title, body, headers = JSON_BODY, isShort = false }) {
  return {
    id: 'C1',
    title,
    kind: 'stranger',
    isShort,
    allows: UNKNOWN,
    prepare: async () => body(),
    play: async ({ field, from, prepared }) => [
      wordsOf(await send(field.url, { path: '/graphql', headers, body: prepared, from })),
    ],
  };
}

/** @param {{ title: string, body: () => string | Buffer, headers?: Record<string, string>, isShort?: boolean }} what @returns {Finding} */
function byReader(what) {
  const { title } = what;
  return {
    ...byStranger(what),
    title: `${title}, token of an analyst`,
    kind: 'known',
    allows: REFUSED,
    play: async ({ field, from, prepared: body }) => {
      const token = field.attacker.tokens.reader;
      return [
        wordsOf(await send(field.url, { path: '/graphql', token, headers: what.headers ?? JSON_BODY, body, from })),
      ];
    },
  };
}

const packed = (/** @type {string} */ text) => gzipSync(text, { level: 9 });

/** @type {readonly Finding[]} */
export const VARIABLES = [
  ...Object.entries(SHAPES).flatMap(([name, shape], index) => [
    byStranger({
      title: `${name}, 8 MB packed`,
      body: () => packed(bodyOf(shape, 8 * MB)),
      headers: GZIP,
      isShort: index < 2,
    }),
    byReader({ title: `${name}, 1 MB`, body: () => bodyOf(shape, MB), isShort: index < 2 }),
  ]),
  byStranger({
    title: 'reportRequests of {}, 8 MB as it is',
    body: () => bodyOf(SHAPES['reportRequests of {}'], 8 * MB),
  }),
  byStranger({ title: '700,000 keys, packed', body: () => packed(manyKeys(700_000)), headers: GZIP }),
  byReader({ title: '70,000 keys, 0.8 MB', body: () => manyKeys(70_000), isShort: true }),
  byStranger({ title: '4 million deep, packed', body: () => packed(nested(DEEP)), headers: GZIP, isShort: true }),
  byReader({ title: '400,000 deep, 0.8 MB', body: () => nested(400_000), isShort: true }),
  byReader({ title: '20,000 documents in one body', body: () => filled(DOCUMENTS, MB) }),
  byReader({ title: '8 MB packed', body: () => packed(bodyOf(SHAPES['UserFilter.or of {}'], 8 * MB)), headers: GZIP }),
  {
    id: 'C1',
    title: '4 million deep, packed, 64 at once',
    kind: 'many',
    allows: UNKNOWN,
    prepare: async () => packed(nested(DEEP)),
    play: ({ field, from, prepared: body }) => {
      const sent = { path: '/graphql', headers: GZIP, body, from };
      return Promise.all(Array.from({ length: 64 }, async () => wordsOf(await send(field.url, sent))));
    },
  },
];
