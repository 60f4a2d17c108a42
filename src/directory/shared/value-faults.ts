import { Fault } from '../../kernel/fault.ts';

/** A value that cannot be left out. */
export function fieldRequired(field: string): Fault {
  return new Fault('FIELD_REQUIRED', `${field} is required.`, field);
}

/** @param rest the rest of the sentence that begins with the field: what is wrong, and the remedy */
export function invalidValue(field: string, rest: string): Fault {
  return new Fault('INVALID_VALUE', `${field} ${rest}.`, field);
}
