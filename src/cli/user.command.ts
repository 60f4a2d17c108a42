import type { Command } from 'commander';
import {
  deleteUserOperation,
  type FindUserQuery,
  findUserOperation,
  updateUserOperation,
  usersListOperation,
} from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { confirm } from './confirm.ts';
import { addEnterpriseCommand, type EnterpriseOptions, firstOption } from './enterprise-command.ts';
import { askServer } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';
import { addConflictsCommand, addEraseCommand } from './user-data.command.ts';

const MOST = 1_000;

interface ListOptions extends EnterpriseOptions {
  readonly search?: string;
  readonly first: number;
}

interface DeleteOptions extends EnterpriseOptions {
  readonly yes?: true;
}

type FoundUser = NonNullable<FindUserQuery['enterprise']['byId']>;

/** `user get`, `user list`, `user disable`, `user delete`, `user conflicts` and `user erase`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('find, disable, delete and erase users');
  addEnterpriseCommand(user, 'get <user>', 'show a user, by userName or ID').action(get);
  addEnterpriseCommand(user, 'list', 'list users, oldest first')
    .option('--search <words>', 'only users who match all of these words')
    .addOption(firstOption(MOST))
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
  printResult(options, user, JSON.stringify(user, saidAlone, 2));
}

/** What holds nothing is left out for people to read. */
function saidAlone(_name: string, value: unknown): unknown {
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
  const more = hasNextPage ? `\nMore users exist: filter with --search or raise --first (up to ${MOST}).` : '';
  printResult(options, nodes, `${table}${more}`);
}

async function disable(userNameOrId: string, options: EnterpriseOptions): Promise<void> {
  const { id, userName } = await findUser(userNameOrId, options);
  const variables = { enterprise: options.enterprise, id, changes: { active: false } };
  const { updateUser } = await askServer(options, updateUserOperation, variables);
  printResult(options, updateUser, `Disabled ${userName} (${id}).`);
}

async function remove(userNameOrId: string, options: DeleteOptions): Promise<void> {
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
