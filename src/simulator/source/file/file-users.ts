import { v5 } from 'uuid';
import { InputError } from '../../input-error.ts';
import type { AppRole, SourceUser, SourceValue } from '../source-user.ts';
import { CompressedList } from './compressed-list.ts';
import { StringTable } from './string-table.ts';

const NAMESPACE = '0f4b3d8e-6a0c-4f0e-9d0c-2f8f8f6b7a10';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ABSENT = -1;
/** In place of a manager's index: the manager has not been found by name. */
const NOT_FOUND = -2;

/** A user as read from a file, before its manager is resolved. */
export interface FileUser {
  /** Its position in the file, such as `Row 3`. */
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

/** A stored user; its manager may follow later in the file. */
type StoredUser = Omit<SourceUser, 'managerId'> & Pick<FileUser, 'manager'>;

/** The users of a file, compressed; assigns ids and resolves managers by name. */
export class FileUsers {
  private readonly packed = new CompressedList<StoredUser>();
  /** Names in lower case; their numbers are positions in the file. */
  private names = new StringTable();
  private readonly indexes: number[] = [];
  private readonly places: number[];
  /** Indexes of managers by position. */
  private readonly managers: number[] = [];

  /** @param ids ids by index; new ones are added */
  constructor(private readonly ids: StringTable) {
    this.places = new Array<number>(ids.size).fill(ABSENT);
  }

  /** Indexes in the order of the file. */
  get inOrder(): readonly number[] {
    return this.indexes;
  }

  /** @throws InputError for a duplicate name or `id`, and for a type name that PowerShell wrote in place of a value */
  add(user: FileUser): void {
    refuseTypeNames(user);
    const { place: _, objectId: __, manager, ...stored } = user;
    const id = idOf(user);
    const name = user.userPrincipalName.toLowerCase();
    const index = this.ids.add(id);
    if (this.names.find(name) !== null) throw duplicateError(user, 'userPrincipalName');
    if (this.has(index)) throw duplicateError(user, 'objectId');
    this.places[index] = this.names.add(name);
    this.indexes.push(index);
    this.managers.push(manager === null ? ABSENT : this.findManager(manager));
    this.packed.push({ ...stored, id, manager });
  }

  /** Resolves managers that follow their reports in the file; call it after the last `add`. Frees the names. */
  resolveManagers(): void {
    for (const [place, index] of this.managers.entries()) {
      const manager = index === NOT_FOUND ? this.packed.at(place)?.manager : null;
      if (manager) this.managers[place] = this.findManager(manager);
    }
    this.names = new StringTable();
  }

  has(index: number): boolean {
    return (this.places[index] ?? ABSENT) !== ABSENT;
  }

  /** `null` for a user who is not in the file. */
  at(index: number): SourceUser | null {
    const place = this.places[index] ?? ABSENT;
    const packed = this.packed.at(place);
    if (packed === null) return null;
    const { manager, ...user } = packed;
    const found = this.managers[place] ?? ABSENT;
    return { ...user, managerId: found >= 0 ? this.ids.at(found) : idOfExternalManager(manager) };
  }

  private findManager(manager: string): number {
    return this.indexes[this.names.find(manager.toLowerCase()) ?? ABSENT] ?? NOT_FOUND;
  }
}

/** The .NET type name that PowerShell writes for lists and objects. */
const TYPE_NAME = /^(?:System\.[\w.]+(?:\[\]|`\d+\[.+\])|Microsoft\.Graph\.PowerShell\.Models\.\w+(?:\[\])?)$/;

function refuseTypeNames({ place, userPrincipalName, manager, appRoles, attributes }: FileUser): void {
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
    `${place}, ${attribute}: ${text} is the name of a type, which PowerShell writes in place of the values. Join them ` +
      `before the export: Select-Object *, @{n='${attribute}'; e={$_.${attribute} -join ';'}}, with the name of the ` +
      'property in PowerShell.',
  );
}

/** A manager outside of the file is kept if given by `id`. */
function idOfExternalManager(manager: string | null): string | null {
  return manager !== null && UUID.test(manager) ? manager.toLowerCase() : null;
}

function idOf({ objectId, userPrincipalName }: FileUser): string {
  return objectId?.toLowerCase() ?? v5(userPrincipalName.toLowerCase(), NAMESPACE);
}

function duplicateError({ place }: FileUser, column: string): InputError {
  return new InputError(`${place}, ${column}: an earlier user has the same value; list each user once.`);
}
