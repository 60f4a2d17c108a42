import { FileDirectory } from '../../../src/simulator/source/file/file-directory.ts';
import type { FileUser } from '../../../src/simulator/source/file/file-users.ts';
import type { SourceUser } from '../../../src/simulator/source/source-user.ts';

/** The users that the people of a file become, in the order of the file. */
export async function fileUsersOf(people: AsyncIterable<FileUser>): Promise<SourceUser[]> {
  const directory = await FileDirectory.read(people, null);
  return Array.from({ length: directory.size }, (_, index) => directory.at(index)).filter((user) => user !== null);
}
