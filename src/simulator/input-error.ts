/**
 * Invalid input of an administrator: a mapping, a scoping filter, a file of users. The message names the position and
 * what is expected there.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}
