import { Fault } from '../../../kernel/fault.ts';

/** Maximum characters of a user name in a message. */
const MAX_SHOWN = 200;

/** Another user of the enterprise, active or not, has this `userName` (RFC 7644 §3.3). */
export function userNameTaken(userName: string, ownerId: string | null): Fault {
  const whose = ownerId === null ? 'another user of this enterprise' : `user ${ownerId}`;
  const sentence = `userName "${userName.slice(0, MAX_SHOWN).toWellFormed()}" belongs to ${whose}, active or not; choose another or change that user.`;
  return new Fault('USER_NAME_TAKEN', sentence, 'userName', ownerId === null ? {} : { conflictingUserId: ownerId });
}

/** No user of the enterprise has this `id`, or the user is deleted. */
export function userNotFound(): Fault {
  return new Fault('USER_NOT_FOUND', 'No user of this enterprise has this ID; look the user up by userName.', 'id');
}

/** Only deleted users can be erased. */
export function userNotDeleted(): Fault {
  const sentence = 'The user is not deleted; delete the user before erasing.';
  return new Fault('USER_NOT_DELETED', sentence, 'id');
}

/** The user is not at a version that the caller's condition accepts (RFC 7644 §3.14). */
export function staleVersion(): Fault {
  const sentence =
    'The user is not at the version that the change requires; read the user again and repeat the change.';
  return new Fault('STALE_VERSION', sentence);
}

/** No value matches the filter of a step (RFC 7644 §3.5.2.3). */
export function noTarget(attribute: string): Fault {
  const sentence = `No value of ${attribute} matches the filter; correct the filter or add the value first.`;
  return new Fault('NO_TARGET', sentence, attribute);
}
