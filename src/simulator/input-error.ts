/**
 * Something that an admin handed in cannot be used: a mapping, a scoping filter, a file of people.
 * The message is one sentence or a few that name the place and what is wanted there.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}
