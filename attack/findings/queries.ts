import { inventedToken } from '../field.ts';
import { send, wordsOf } from '../load/send.ts';
import { UNKNOWN } from './finding.ts';

/** @typedef {import('./finding.ts').Finding} Finding */

/** As many parameters as fit into the headers of one request. */
const PARAMETERS = 'a&'.repeat(15_000);
const DIFFERENT = Array.from({ length: 6_000 }, (_, index) => `${index.toString(36)}=`).join('&');

/**
 * @param {{ title: string, parameters: string, pathOf: (field: import('../field.ts').Field) => string, allows: RegExp }} what
 * @returns {Finding} a GET of a stranger
 */
const byStranger = ({ title, parameters, pathOf, allows }) => ({
  id: 'H3',
  title: `${title}, invented token`,
  kind: 'stranger',
  isShort: true,
  allows,
  play: async ({ field, from }) => {
    const path = `${pathOf(field)}?${parameters}`;
    return [wordsOf(await send(field.url, { method: 'GET', path, token: inventedToken(), from }))];
  },
});

/** @type {readonly Finding[]} */
export const QUERIES = [
  byStranger({
    title: 'SCIM: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: ({ attacker }) => `${attacker.scim}/Users`,
    allows: UNKNOWN,
  }),
  byStranger({
    title: 'SCIM: 6,000 parameters',
    parameters: DIFFERENT,
    pathOf: ({ attacker }) => `${attacker.scim}/Users`,
    allows: UNKNOWN,
  }),
  byStranger({
    title: '/graphql: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: () => '/graphql',
    allows: /^(400|401|405|414|429)\b/,
  }),
  byStranger({
    title: '/console: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: () => '/console/',
    allows: /^(200|400|401|414|429)\b/,
  }),
  {
    ...byStranger({ title: '', parameters: PARAMETERS, pathOf: () => '', allows: /^(200|400|414)\b/ }),
    title: 'SCIM: 15,000 parameters of one name, token of Entra',
    kind: 'known',
    play: async ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const path = `${scim}/Users?${PARAMETERS}`;
      return [wordsOf(await send(field.url, { method: 'GET', path, token: tokens.entra, from }))];
    },
  },
];
