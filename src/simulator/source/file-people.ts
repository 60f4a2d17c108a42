import { v5 } from 'uuid';
import { InputError } from '../input-error.ts';
import type { AppRole, SourceUser, SourceValue } from './source-user.ts';

const NAMESPACE = '0f4b3d8e-6a0c-4f0e-9d0c-2f8f8f6b7a10';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a row or an object of a file says of one person, read but not yet joined with the others. */
export interface FilePerson {
  /** Where it stands, e.g. `Row 3`. */
  readonly place: string;
  readonly objectId: string | null;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  readonly isAssigned: boolean;
  readonly isDeleted: boolean;
  /** `objectId` or `userPrincipalName` of the manager. */
  readonly manager: string | null;
  readonly appRoles: readonly AppRole[];
  readonly attributes: Readonly<Record<string, SourceValue>>;
}

/**
 * Joins the people of a file: each gets an `id`, and managers are found by name.
 *
 * @throws InputError for two people of one name or `id`
 */
export function usersOf(people: readonly FilePerson[]): SourceUser[] {
  const idByName = new Map<string, string>();
  const placeById = new Map<string, string>();
  for (const person of people) {
    const id = idOf(person);
    refuseSecond(person, { column: 'userPrincipalName', first: idByName.get(nameOf(person)) });
    refuseSecond(person, { column: 'objectId', first: placeById.get(id) });
    idByName.set(nameOf(person), id);
    placeById.set(id, person.place);
  }
  return people.map((person) => userOf(person, idByName));
}

function userOf(person: FilePerson, idByName: ReadonlyMap<string, string>): SourceUser {
  const { place: _, objectId: __, manager, ...rest } = person;
  return { ...rest, id: idOf(person), managerId: manager === null ? null : managerIdOf(manager, idByName) };
}

/** A manager who is not in the file is kept by `id`, and cannot be found by name. */
function managerIdOf(manager: string, idByName: ReadonlyMap<string, string>): string | null {
  return idByName.get(manager.toLowerCase()) ?? (UUID.test(manager) ? manager.toLowerCase() : null);
}

function idOf({ objectId, userPrincipalName }: FilePerson): string {
  return objectId?.toLowerCase() ?? v5(userPrincipalName.toLowerCase(), NAMESPACE);
}

function nameOf({ userPrincipalName }: FilePerson): string {
  return userPrincipalName.toLowerCase();
}

function refuseSecond(person: FilePerson, { column, first }: { column: string; first: string | undefined }): void {
  if (first === undefined) return;
  throw new InputError(`${person.place}, ${column}: somebody before has the same value; each person stands once.`);
}
