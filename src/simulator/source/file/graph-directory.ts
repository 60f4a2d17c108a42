import { z } from 'zod';
import { InputError } from '../../input-error.ts';
import type { SourceValue } from '../source-user.ts';
import { attributeNameOf } from './attribute-names.ts';
import { FileDirectory, type FileState } from './file-directory.ts';
import type { FileUser } from './file-users.ts';
import { type Element, readElements } from './graph-elements.ts';
import { readSourceFile } from './source-file.ts';

const roleSchema = z.object({
  id: z.string().default(''),
  appRoleId: z.string().optional(),
  value: z.string().optional(),
  displayName: z.string().optional(),
});

const userSchema = z.looseObject({
  id: z.string().min(1),
  userPrincipalName: z.string().min(1),
  accountEnabled: z.boolean().nullish(),
  deletedDateTime: z.string().nullish(),
  manager: z.object({ id: z.string() }).nullish(),
  appRoleAssignments: z.array(roleSchema).nullish(),
});

const extensionsSchema = z.record(z.string(), z.unknown()).catch({});
const textsSchema = z.array(z.string()).min(1);

type GraphUser = z.infer<typeof userSchema>;

const NOT_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...Object.keys(userSchema.shape),
  'onPremisesExtensionAttributes',
]);

/** @throws InputError naming the element and the attribute when the file is invalid */
export function openGraphDirectory(path: string, earlier: FileState | null): Promise<FileDirectory> {
  return readSourceFile(path, (text) => FileDirectory.read(readGraphUsers(text), earlier));
}

/**
 * Reads users from a response of Microsoft Graph to `/users`: `{"value": […]}`, a bare array, or one user per line. All
 * users are assigned. Roles need `$expand=appRoleAssignments` and their `value`, which Graph stores with the app.
 *
 * @throws InputError naming the element and the attribute
 */
export async function* readGraphUsers(text: AsyncIterable<string>): AsyncGenerator<FileUser> {
  for await (const element of readElements(text)) yield userOf(element);
}

function userOf({ place, value }: Element): FileUser {
  const read = userSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new InputError(`${place}, ${issue?.path.join('.') || 'user'}: ${issue?.message ?? 'not a user'}.`);
  }
  const user = read.data;
  return {
    place,
    objectId: user.id,
    userPrincipalName: user.userPrincipalName,
    accountEnabled: user.accountEnabled ?? true,
    isAssigned: true,
    isDeleted: typeof user.deletedDateTime === 'string',
    manager: user.manager?.id ?? null,
    appRoles: rolesOf(user),
    attributes: attributesOf(user),
  };
}

function rolesOf({ appRoleAssignments }: GraphUser): FileUser['appRoles'] {
  return (appRoleAssignments ?? []).flatMap(({ id, appRoleId = id, value, displayName = value }) =>
    value === undefined || displayName === undefined ? [] : [{ id: appRoleId, value, displayName }],
  );
}

function attributesOf(user: GraphUser): Record<string, SourceValue> {
  const extensions = extensionsSchema.parse(user.onPremisesExtensionAttributes);
  const all = [...Object.entries(user).filter(([name]) => !NOT_ATTRIBUTES.has(name)), ...Object.entries(extensions)];
  const values = all.map(([name, value]): [string, SourceValue | null] => {
    const attribute = attributeNameOf(name);
    return [attribute, sourceValueOf(attribute, value)];
  });
  return Object.fromEntries(values.filter((entry): entry is [string, SourceValue] => entry[1] !== null));
}

/** Graph has a list of business phones, mappings a single telephoneNumber. */
function sourceValueOf(attribute: string, value: unknown): SourceValue | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return null;
  const texts = textsSchema.safeParse(value);
  if (!texts.success) return null;
  return attribute === 'telephoneNumber' ? (texts.data[0] ?? null) : texts.data;
}
