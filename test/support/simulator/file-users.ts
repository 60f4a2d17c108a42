import { FileDirectory } from '../../../src/simulator/source/file/file-directory.ts';
import type { FileUser } from '../../../src/simulator/source/file/file-users.ts';
import type { SourceUser } from '../../../src/simulator/source/source-user.ts';

/** The source users that a file directory makes of the users of a file, in their order. */
export async function fileUsersOf(users: AsyncIterable<FileUser>): Promise<SourceUser[]> {
  const directory = await FileDirectory.read(users, null);
  return Array.from({ length: directory.size }, (_, index) => directory.at(index)).filter((user) => user !== null);
}
