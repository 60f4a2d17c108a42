import { send, summaryOf } from '../load/send.ts';
import { inventedToken, type TestBed } from '../test-bed.ts';
import { type Finding, UNAUTHENTICATED } from './finding.ts';

/** As many parameters as fit into the headers of one request. */
const PARAMETERS = 'a&'.repeat(15_000);
const DISTINCT = Array.from({ length: 6_000 }, (_, index) => `${index.toString(36)}=`).join('&');

interface Query {
  readonly title: string;
  readonly parameters: string;
  readonly pathOf: (bed: TestBed) => string;
  readonly allows: RegExp;
}

function byAnonymous({ title, parameters, pathOf, allows }: Query): Finding {
  return {
    id: 'H3',
    title: `${title}, invented token`,
    kind: 'anonymous',
    isShort: true,
    allows,
    prepare:
      ({ bed, from }) =>
      async () => {
        const path = `${pathOf(bed)}?${parameters}`;
        return [summaryOf(await send(bed.url, { method: 'GET', path, token: inventedToken(), from }))];
      },
  };
}

/** Requests whose query has many parameters. */
export const QUERIES: readonly Finding[] = [
  byAnonymous({
    title: 'SCIM: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: ({ attacker }) => `${attacker.scim}/Users`,
    allows: UNAUTHENTICATED,
  }),
  byAnonymous({
    title: 'SCIM: 6,000 parameters',
    parameters: DISTINCT,
    pathOf: ({ attacker }) => `${attacker.scim}/Users`,
    allows: UNAUTHENTICATED,
  }),
  byAnonymous({
    title: '/graphql: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: () => '/graphql',
    allows: /^(400|401|405|414|429)\b/,
  }),
  byAnonymous({
    title: '/console: 15,000 parameters of one name',
    parameters: PARAMETERS,
    pathOf: () => '/console/',
    allows: /^(200|400|401|414|429)\b/,
  }),
  {
    id: 'H3',
    title: 'SCIM: 15,000 parameters of one name, token of Entra',
    kind: 'authenticated',
    isShort: true,
    allows: /^(200|400|414)\b/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const { scim, tokens } = bed.attacker;
        const path = `${scim}/Users?${PARAMETERS}`;
        return [summaryOf(await send(bed.url, { method: 'GET', path, token: tokens.entra, from }))];
      },
  },
];
