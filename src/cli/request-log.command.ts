import { type Command, Option } from 'commander';
import { systemClock } from '../kernel/clock.ts';
import { isId } from '../kernel/ids.ts';
import {
  type FailureCausesQuery,
  failureCausesOperation,
  type LoggedRequestFragment,
  type RequestFilter,
  requestLogOperation,
  whyOperation,
} from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { firstOption, wholeNumber } from './options.ts';
import { addEnterpriseCommand, askServer, type EnterpriseOptions } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';

const MAX_RESULTS = 1_000;
const MAX_CAUSES = 100;

/** The longest period: ten years, more than the request log is usually kept. */
const MAX_HOURS = 87_600;
const HOUR_MS = 3_600_000;

/** Failures that `why` shows. */
const SHOWN = 10;

interface PeriodOptions extends EnterpriseOptions {
  readonly hours: number;
  readonly first: number;
}

interface RequestsOptions extends PeriodOptions {
  readonly user?: string;
  readonly failed?: true;
}

/** `why`, `failures` and `requests`: requests of Entra and their results. */
export function addRequestLogCommands(program: Command): void {
  addEnterpriseCommand(program, 'why <user>', 'show why a user failed, by userName, user ID or request ID').action(why);
  addEnterpriseCommand(program, 'failures', 'list rejected and failed requests by cause')
    .addOption(hoursOption())
    .addOption(firstOption(MAX_CAUSES))
    .action(listFailures);
  addEnterpriseCommand(program, 'requests', 'list the request log, newest first')
    .addOption(hoursOption())
    .addOption(firstOption(MAX_RESULTS))
    .option('--user <user>', 'only requests about a user, by userName or ID')
    .option('--failed', 'only rejected and failed requests')
    .action(listRequests);
}

function hoursOption(): Option {
  return new Option('--hours <hours>', 'how far to look back').default(24).argParser(wholeNumber(1, MAX_HOURS));
}

function periodOf({ hours }: PeriodOptions): { readonly from: string; readonly until: string } {
  const now = systemClock().getTime();
  return { from: new Date(now - hours * HOUR_MS).toISOString(), until: new Date(now).toISOString() };
}

function about(user: string): RequestFilter {
  return isId(user) ? { userId: user } : { userName: user };
}

async function why(user: string, options: EnterpriseOptions): Promise<void> {
  const { enterprise } = options;
  const request = isId(user) ? await findRequest(user, options) : null;
  if (request !== null) return printResult(options, request, describe(request));

  const { failures, successes } = (
    await askServer(options, whyOperation, {
      enterprise,
      failures: { ...about(user), isFailure: true },
      successes: { ...about(user), isFailure: false },
      first: SHOWN,
    })
  ).enterprise;
  const [last] = failures.nodes;
  const [success = null] = successes.nodes;
  const result = { failures: failures.nodes, lastSuccess: success };
  if (last === undefined) return printResult(options, result, nothingFailed(user, success));
  const isHealed = success !== null && success.at > last.at;
  const end = isHealed
    ? `It has succeeded since, at ${success.at}.`
    : 'No request about this user has succeeded since.';
  printResult(options, result, [...failures.nodes.map(describe), end].join('\n\n'));
}

async function findRequest(id: string, options: EnterpriseOptions): Promise<LoggedRequestFragment | null> {
  const variables = { enterprise: options.enterprise, filter: { id }, first: 1 };
  return (await askServer(options, requestLogOperation, variables)).enterprise.requests.nodes[0] ?? null;
}

/** @throws CommandError when the request log has no request about the user */
function nothingFailed(user: string, success: LoggedRequestFragment | null): string {
  if (success !== null) return `No request about ${user} has failed. The last one succeeded at ${success.at}.`;
  throw new CommandError(
    `The request log has no request about ${user}: Entra sent none, or it is older than REQUEST_LOG_DAYS.`,
    EXIT_CODES.refused,
  );
}

function describe(request: LoggedRequestFragment): string {
  const { id, at, method, path, status, scimType, reason, remedy, conflictingUser } = request;
  const whose = nameOf(request);
  const lines = [`${at}  ${method} ${path}  ${[status, scimType].filter(Boolean).join(' ')}`];
  if (whose) lines.push(`  User:        ${whose}`);
  if (reason) lines.push(`  Reason:      ${reason}`);
  if (conflictingUser) lines.push(`  Belongs to:  ${ownerOf(conflictingUser)}`);
  if (remedy) lines.push(`  What to do:  ${remedy}`);
  return [...lines, `  Request ID:  ${id}`].join('\n');
}

type Named = Pick<LoggedRequestFragment, 'userId' | 'userName'> & {
  readonly user: { readonly userName: string } | null;
};

/** The user of a request, by name or else by ID. */
function nameOf({ user, userName, userId }: Named): string {
  return user?.userName ?? userName ?? userId ?? '';
}

function ownerOf({ id, userName, displayName, active, isDeleted }: Owner): string {
  const state = isDeleted ? ', deleted' : active ? '' : ', deactivated';
  return `${displayName ?? userName} (${userName}${state}), ID ${id}`;
}

type Owner = NonNullable<LoggedRequestFragment['conflictingUser']>;

async function listFailures(options: PeriodOptions): Promise<void> {
  const variables = { enterprise: options.enterprise, ...periodOf(options), first: options.first };
  const { failures } = (await askServer(options, failureCausesOperation, variables)).enterprise;
  const causes = failures.map(describeCause).join('\n\n');
  printResult(options, failures, causes || `No failures in the last ${options.hours} hours.`);
}

type Cause = FailureCausesQuery['enterprise']['failures'][number];

function describeCause(cause: Cause): string {
  const { status, scimType, operation, stillFailing, stillFailingRequests } = cause;
  const names = stillFailingRequests.map(nameOf).join(', ');
  const more = stillFailing > stillFailingRequests.length ? ', …' : '';
  const outcome = [status, scimType, operation].filter(Boolean).join(' ');
  return [
    `${pluralize(cause.requests, 'request')}, ${pluralize(cause.users, 'user')}, last at ${cause.lastAt}: ${outcome}`,
    `  Still failing: ${stillFailing}${names && ` (${names}${more})`}`,
    `  Healed since:  ${cause.healed}`,
    `  Reason:        ${cause.reason || 'none given'}`,
    `  What to do:    ${cause.remedy}`,
    `  Last request:  ${cause.lastRequest.id}`,
  ].join('\n');
}

/** A number with its noun, e.g. `1 user` or `2 users`. */
function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

async function listRequests(options: RequestsOptions): Promise<void> {
  const { enterprise, user, failed, first } = options;
  const filter = { ...periodOf(options), ...(user && about(user)), ...(failed && { isFailure: true }) };
  const { nodes, hasNextPage } = (await askServer(options, requestLogOperation, { enterprise, filter, first }))
    .enterprise.requests;
  const rows = nodes.map((request) => {
    const { id, at, method, path, status, scimType, reason } = request;
    return [at, method, path, [status, scimType].filter(Boolean).join(' '), nameOf(request), id, reason ?? ''];
  });
  const table = formatTable(['TIME', 'METHOD', 'PATH', 'STATUS', 'USER', 'REQUEST ID', 'REASON'], rows);
  const more = hasNextPage ? `\nMore requests exist: lower --hours or raise --first (up to ${MAX_RESULTS}).` : '';
  printResult(options, nodes, `${table}${more}`);
}
