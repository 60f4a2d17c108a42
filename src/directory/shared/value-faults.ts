import { Fault } from '../../kernel/fault.ts';

/** A required value is missing. */
export function fieldRequired(field: string): Fault {
  return new Fault('FIELD_REQUIRED', `${field} is required.`, field);
}

/** @param rest the sentence after the name of the field: the problem and its remedy */
export function invalidValue(field: string, rest: string): Fault {
  return new Fault('INVALID_VALUE', `${field} ${rest}.`, field);
}
