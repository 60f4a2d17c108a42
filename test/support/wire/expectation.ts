import { isDeepStrictEqual } from 'node:util';
import type { Expectation, WireReply } from './case.ts';

/** Every way in which a reply falls short, one sentence each; empty when it is as expected. */
export function shortcomings(reply: WireReply, expected: Expectation): string[] {
  return [
    ...statusFaults(reply, expected),
    ...headerFaults(reply, expected),
    ...differences(reply.body, expected.bodyContains, 'body'),
    ...(expected.bodyAbsent ?? [])
      .filter((path) => !isNothing(valueAt(reply.body, path)))
      .map((path) => `${path} is there`),
    ...(expected.bodyPresent ?? [])
      .filter((path) => isNothing(valueAt(reply.body, path)))
      .map((path) => `${path} lacks`),
    ...(expected.bodyEmpty && reply.text !== '' ? [`the body is not empty: ${reply.text}`] : []),
  ];
}

function statusFaults(reply: WireReply, { status }: Expectation): string[] {
  const allowed = status === undefined ? [reply.status] : [status].flat();
  return allowed.includes(reply.status)
    ? []
    : [`status ${reply.status} instead of ${allowed.join(' or ')}: ${reply.text}`];
}

function headerFaults({ headers }: WireReply, expected: Expectation): string[] {
  const wrong = Object.entries(expected.headers ?? {})
    .filter(([name, start]) => !headers.get(name)?.startsWith(start))
    .map(([name, start]) => `${name} is ${headers.get(name)} instead of ${start}`);
  const missing = (expected.headerPresent ?? []).filter((name) => !headers.has(name)).map((name) => `no ${name}`);
  return [...wrong, ...missing];
}

/** What of `expected` is not in `actual`: objects need those keys, lists those elements in any order. */
function differences(actual: unknown, expected: unknown, at: string): string[] {
  if (expected === undefined) return [];
  if (Array.isArray(expected)) return listDifferences(actual, expected, at);
  if (!isObject(expected))
    return isDeepStrictEqual(actual, expected) ? [] : [`${at} is ${show(actual)}, not ${show(expected)}`];
  if (!isObject(actual)) return [`${at} is ${show(actual)}, not an object`];
  return Object.entries(expected).flatMap(([key, wanted]) => differences(actual[key], wanted, `${at}.${key}`));
}

function listDifferences(actual: unknown, expected: readonly unknown[], at: string): string[] {
  if (expected.length === 0) return isNothing(actual) ? [] : [`${at} is ${show(actual)}, not empty`];
  if (!Array.isArray(actual)) return [`${at} is ${show(actual)}, not a list`];
  return expected
    .filter((wanted) => !actual.some((element) => differences(element, wanted, at).length === 0))
    .map((wanted) => `${at} lacks ${show(wanted)}; it is ${show(actual)}`);
}

/** Follows a dotted path; the longest key that exists wins, so that the dots in a schema URN do no harm. */
export function valueAt(node: unknown, path: string): unknown {
  if (path === '') return node;
  if (!isObject(node)) return undefined;
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join('.');
    if (key in node) return valueAt(node[key], parts.slice(length).join('.'));
  }
  return undefined;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
