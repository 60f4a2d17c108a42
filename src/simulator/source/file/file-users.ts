import { v5 } from 'uuid';
import { InputError } from '../../input-error.ts';
import type { AppRole, SourceUser, SourceValue } from '../source-user.ts';
import { PackedList } from './compressed-list.ts';
import { TextIndex } from './string-table.ts';

const NAMESPACE = '0f4b3d8e-6a0c-4f0e-9d0c-2f8f8f6b7a10';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ABSENT = -1;
/** In place of a manager's index: there is a manager, who was not found by name. */
const NOT_FOUND = -2;

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

/** A user whose manager is not looked for yet: managers may stand behind their people. */
type PackedPerson = Omit<SourceUser, 'managerId'> & Pick<FilePerson, 'manager'>;

/** The people of a file, packed; each gets an `id`, and managers are found by name. */
export class FilePeople {
  private readonly packed = new PackedList<PackedPerson>();
  /** Names in lower case; their numbers are the places of the people in the file. */
  private names = new TextIndex();
  private readonly indexes: number[] = [];
  private readonly places: number[];
  /** The indexes of the managers, by place. */
  private readonly managers: number[] = [];

  /** @param ids the `id` of everybody by index; those who are new are added to it */
  constructor(private readonly ids: TextIndex) {
    this.places = new Array<number>(ids.size).fill(ABSENT);
  }

  /** The indexes of those in the file, in its order. */
  get inOrder(): readonly number[] {
    return this.indexes;
  }

  /** @throws InputError for a second person of one name or `id`, and for what a program wrote in place of a value */
  add(person: FilePerson): void {
    refuseTypeNames(person);
    const { place: _, objectId: __, manager, ...user } = person;
    const id = idOf(person);
    const name = person.userPrincipalName.toLowerCase();
    const index = this.ids.add(id);
    if (this.names.find(name) !== null) throw isSecond(person, 'userPrincipalName');
    if (this.has(index)) throw isSecond(person, 'objectId');
    this.places[index] = this.names.add(name);
    this.indexes.push(index);
    this.managers.push(manager === null ? ABSENT : this.findManager(manager));
    this.packed.push({ ...user, id, manager });
  }

  /** Finds the managers who stand behind their people, once nobody is to be added any more; then names take no room. */
  complete(): void {
    for (const [place, index] of this.managers.entries()) {
      const manager = index === NOT_FOUND ? this.packed.at(place)?.manager : null;
      if (manager) this.managers[place] = this.findManager(manager);
    }
    this.names = new TextIndex();
  }

  has(index: number): boolean {
    return (this.places[index] ?? ABSENT) !== ABSENT;
  }

  /** `null` for somebody who is not in the file. */
  at(index: number): SourceUser | null {
    const place = this.places[index] ?? ABSENT;
    const packed = this.packed.at(place);
    if (packed === null) return null;
    const { manager, ...user } = packed;
    const found = this.managers[place] ?? ABSENT;
    return { ...user, managerId: found >= 0 ? this.ids.at(found) : idOfStranger(manager) };
  }

  private findManager(manager: string): number {
    return this.indexes[this.names.find(manager.toLowerCase()) ?? ABSENT] ?? NOT_FOUND;
  }
}

/** What PowerShell writes of a list, or an object, that it makes no text of: the name of its type in .NET. */
const TYPE_NAME = /^(?:System\.[\w.]+(?:\[\]|`\d+\[.+\])|Microsoft\.Graph\.PowerShell\.Models\.\w+(?:\[\])?)$/;

function refuseTypeNames({ place, userPrincipalName, manager, appRoles, attributes }: FilePerson): void {
  refuseTypeName({ place, attribute: 'userPrincipalName' }, userPrincipalName);
  refuseTypeName({ place, attribute: 'manager' }, manager ?? '');
  for (const { value } of appRoles) refuseTypeName({ place, attribute: 'appRoles' }, value);
  for (const [attribute, value] of Object.entries(attributes)) {
    for (const text of Array.isArray(value) ? value : [value]) refuseTypeName({ place, attribute }, String(text));
  }
}

function refuseTypeName({ place, attribute }: { place: string; attribute: string }, text: string): void {
  if (!TYPE_NAME.test(text)) return;
  throw new InputError(
    `${place}, ${attribute}: ${text} is the name of a type, which PowerShell writes in place of the values. Make a text ` +
      `of them before the export: Select-Object *, @{n='${attribute}'; e={$_.${attribute} -join ';'}}, with the name ` +
      'that the property has there.',
  );
}

/** A manager who is not in the file is kept by `id`, and cannot be found by name. */
function idOfStranger(manager: string | null): string | null {
  return manager !== null && UUID.test(manager) ? manager.toLowerCase() : null;
}

function idOf({ objectId, userPrincipalName }: FilePerson): string {
  return objectId?.toLowerCase() ?? v5(userPrincipalName.toLowerCase(), NAMESPACE);
}

function isSecond({ place }: FilePerson, column: string): InputError {
  return new InputError(`${place}, ${column}: somebody before has the same value; each person stands once.`);
}
