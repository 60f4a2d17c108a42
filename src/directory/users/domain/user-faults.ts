import { Fault } from '../../../kernel/fault.ts';

/** Characters of a name that a sentence shows. */
const SHOWN = 200;

/** Somebody else of the enterprise, active or not, has this `userName` (RFC 7644 §3.3). */
export function userNameTaken(userName: string, ownerId: string | null): Fault {
  const whose = ownerId === null ? 'another user of this enterprise' : `user ${ownerId}`;
  const sentence = `userName "${userName.slice(0, SHOWN).toWellFormed()}" belongs to ${whose}, active or not; choose another or change that user.`;
  return new Fault('USER_NAME_TAKEN', sentence, 'userName', ownerId === null ? {} : { conflictingUserId: ownerId });
}

/** Nobody in the enterprise has this `id`, or no more. */
export function userNotFound(): Fault {
  return new Fault('USER_NOT_FOUND', 'No user of this enterprise has this ID; look the user up by userName.', 'id');
}

/** Whoever is still here cannot be erased. */
export function userNotDeleted(): Fault {
  const sentence = 'The user is not deleted; delete the user before erasing.';
  return new Fault('USER_NOT_DELETED', sentence, 'id');
}

/** The user is at another version than the caller insists on (RFC 7644 §3.14). */
export function staleVersion(): Fault {
  const sentence =
    'The user is not at the version that the change requires; read the user again and repeat the change.';
  return new Fault('STALE_VERSION', sentence);
}

/** A step meant a value that is not there (RFC 7644 §3.5.2.3). */
export function noTarget(attribute: string): Fault {
  const sentence = `No value of ${attribute} matches the filter; correct the filter or add the value first.`;
  return new Fault('NO_TARGET', sentence, attribute);
}
