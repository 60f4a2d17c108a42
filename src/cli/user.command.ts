import type { Command } from 'commander';
import {
  deleteUserOperation,
  eraseUserOperation,
  type FindUserQuery,
  findUserOperation,
  updateUserOperation,
  userNameConflictsOperation,
  usersListOperation,
} from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { firstOption } from './options.ts';
import { addEnterpriseCommand, askServer, type EnterpriseOptions } from './server-command.ts';
import { confirm, formatTable, printResult } from './terminal.ts';

const MAX_RESULTS = 1_000;

interface ListOptions extends EnterpriseOptions {
  readonly search?: string;
  readonly first: number;
}

/** Options of a command that asks for confirmation. */
interface ConfirmedOptions extends EnterpriseOptions {
  readonly yes?: true;
}

type FoundUser = NonNullable<FindUserQuery['enterprise']['byId']>;

/** `user get`, `user list`, `user disable`, `user delete`, `user conflicts` and `user erase`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('find, disable, delete and erase users');
  addEnterpriseCommand(user, 'get <user>', 'show a user, by userName or ID').action(get);
  addEnterpriseCommand(user, 'list', 'list users, oldest first')
    .option('--search <words>', 'only users who match all of these words')
    .addOption(firstOption(MAX_RESULTS))
    .action(list);
  addEnterpriseCommand(user, 'disable <user>', 'deactivate a user, by userName or ID').action(disable);
  addEnterpriseCommand(user, 'delete <user>', 'delete a user, by userName or ID; the history is kept')
    .option('--yes', 'skip the confirmation')
    .action(remove);
  addConflictsCommand(user);
  addEraseCommand(user);
}

async function get(userNameOrId: string, options: EnterpriseOptions): Promise<void> {
  const user = await findUser(userNameOrId, options);
  printResult(options, user, JSON.stringify(user, omitEmpty, 2));
}

/** A JSON replacer that omits empty values. */
function omitEmpty(_name: string, value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** @throws CommandError when there is no such user */
async function findUser(userNameOrId: string, options: EnterpriseOptions): Promise<FoundUser> {
  const variables = { enterprise: options.enterprise, id: userNameOrId, userName: userNameOrId };
  const { byId, byUserName } = (await askServer(options, findUserOperation, variables)).enterprise;
  const user = byId ?? byUserName;
  if (user !== null) return user;
  const sentence = `No user of ${options.enterprise} has the userName or ID ${JSON.stringify(userNameOrId)}.`;
  throw new CommandError(sentence, EXIT_CODES.refused);
}

async function list(options: ListOptions): Promise<void> {
  const { enterprise, search, first } = options;
  const variables = { enterprise, search: search ?? null, first };
  const { nodes, hasNextPage } = (await askServer(options, usersListOperation, variables)).enterprise.users;
  const rows = nodes.map(({ id, userName, active, displayName, updatedAt }) => [
    id,
    userName,
    active ? 'active' : 'disabled',
    displayName ?? '',
    updatedAt,
  ]);
  const table = formatTable(['ID', 'USERNAME', 'STATE', 'NAME', 'UPDATED'], rows);
  const more = hasNextPage ? `\nMore users exist: filter with --search or raise --first (up to ${MAX_RESULTS}).` : '';
  printResult(options, nodes, `${table}${more}`);
}

async function disable(userNameOrId: string, options: EnterpriseOptions): Promise<void> {
  const { id, userName } = await findUser(userNameOrId, options);
  const variables = { enterprise: options.enterprise, id, changes: { active: false } };
  const { updateUser } = await askServer(options, updateUserOperation, variables);
  printResult(options, updateUser, `Disabled ${userName} (${id}).`);
}

async function remove(userNameOrId: string, options: ConfirmedOptions): Promise<void> {
  const { enterprise } = options;
  const { id, userName } = await findUser(userNameOrId, options);
  if (options.yes === undefined) {
    await confirm({
      warning: `User ${userName} (${id}) of ${enterprise} will be permanently deleted.`,
      word: userName,
    });
  }
  await askServer(options, deleteUserOperation, { enterprise, id });
  printResult(options, { id, userName }, `Deleted ${userName} (${id}).`);
}

function addConflictsCommand(user: Command): void {
  addEnterpriseCommand(user, 'conflicts', 'list users whose userName another user has').action(listConflicts);
}

function addEraseCommand(user: Command): void {
  addEnterpriseCommand(user, 'erase <id>', 'permanently erase the data of a deleted user')
    .option('--yes', 'skip the confirmation')
    .action(erase);
}

async function listConflicts(options: EnterpriseOptions): Promise<void> {
  const { enterprise } = await askServer(options, userNameConflictsOperation, { enterprise: options.enterprise });
  const rows = enterprise.userNameConflicts.map(({ user, owner }) => [
    user.id,
    visible(user.userName),
    owner?.id ?? 'no user',
    owner === null ? '' : visible(owner.userName),
  ]);
  const table = formatTable(['ID', 'USERNAME', 'OWNER ID', 'OWNER USERNAME'], rows);
  printResult(options, enterprise.userNameConflicts, table);
}

/** Quotes a name and escapes invisible characters, which may be the only difference between two names. */
function visible(name: string): string {
  const hidden = /[^\P{White_Space} ]|[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
  return `"${name.replace(hidden, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

async function erase(id: string, options: ConfirmedOptions): Promise<void> {
  const { enterprise } = options;
  const warning =
    `This permanently erases all values in the history of user ${id} of ${enterprise} and in its request log ` +
    'entries.\nBackups keep them until they expire.';
  if (options.yes === undefined) await confirm({ warning, word: id });
  const { eraseUser } = await askServer(options, eraseUserOperation, { enterprise, id });
  const rest = 'The remaining data is hidden and removed within minutes; run the command again to check.';
  const sentence = `User ${id} of ${enterprise} was erased at ${eraseUser.change.at}.`;
  printResult(options, eraseUser, eraseUser.isComplete ? sentence : `${sentence} ${rest}`);
}
