import type { Revision } from '../../users/domain/revision.ts';
import type { UserField } from '../../users/domain/user-attributes.ts';

/** The change that gave an attribute the value it has. */
export interface FieldProvenance {
  readonly field: UserField;
  readonly revision: Revision;
}

/** A user at one of its versions. */
export interface UserVersion {
  readonly id: string;
  readonly version: number;
}

/** How far back the origin of a value is looked for, in changes of the user. */
export const MAX_REVISIONS_SEARCHED = 1_000;
