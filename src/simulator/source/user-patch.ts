import { z } from 'zod';
import type { SourceUser } from './source-user.ts';

const valueSchema = z.union([z.string(), z.boolean(), z.array(z.string()).readonly()]);
const appRoleSchema = z.strictObject({ id: z.string(), value: z.string(), displayName: z.string() });

/** What differs from the user as it was generated; `null` for an attribute that is no longer there. */
export const userPatchSchema = z.strictObject({
  userPrincipalName: z.exactOptional(z.string()),
  accountEnabled: z.exactOptional(z.boolean()),
  isAssigned: z.exactOptional(z.boolean()),
  isDeleted: z.exactOptional(z.boolean()),
  managerId: z.exactOptional(z.string().nullable()),
  appRoles: z.exactOptional(z.array(appRoleSchema).readonly()),
  attributes: z.exactOptional(z.record(z.string(), valueSchema.nullable())),
});

export type UserPatch = Readonly<z.infer<typeof userPatchSchema>>;

/** Both changes in one, the later one winning. */
export function mergePatches(earlier: UserPatch, later: UserPatch): UserPatch {
  const merged = { ...earlier, ...later };
  if (!earlier.attributes || !later.attributes) return merged;
  return { ...merged, attributes: { ...earlier.attributes, ...later.attributes } };
}

/** The user after the change. */
export function patchUser(user: SourceUser, { attributes: changed = {}, ...patch }: UserPatch): SourceUser {
  const attributes = { ...user.attributes };
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) delete attributes[name];
    if (value !== null) attributes[name] = value;
  }
  return { ...user, ...patch, attributes };
}
