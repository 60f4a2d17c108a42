import { z } from 'zod';

/** A value of an attribute of an Entra user. */
export type SourceValue = string | boolean | readonly string[];

/** An app role that is assigned to a user. */
export interface AppRole {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
}

/** A user of the source; attributes have their names in Entra's attribute mappings. */
export interface SourceUser {
  /** Entra's `objectId`, a UUID. */
  readonly id: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  /** Whether the user is assigned to the app that provisions. */
  readonly isAssigned: boolean;
  /** In Entra's recycle bin, from where it can be restored for 30 days. */
  readonly isDeleted: boolean;
  /** `id` of the manager, in scope or not; `null` for none. */
  readonly managerId: string | null;
  readonly appRoles: readonly AppRole[];
  /** All other attributes, such as `mail` and `givenName`; absent values have no key. */
  readonly attributes: Readonly<Record<string, SourceValue>>;
}

const valueSchema = z.union([z.string(), z.boolean(), z.array(z.string()).readonly()]);
const appRoleSchema = z.strictObject({ id: z.string(), value: z.string(), displayName: z.string() });

/** Changes to a generated user; `null` removes an attribute. */
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

/** Merges two patches; values of the later one win. */
export function mergePatches(earlier: UserPatch, later: UserPatch): UserPatch {
  const merged = { ...earlier, ...later };
  if (!earlier.attributes || !later.attributes) return merged;
  return { ...merged, attributes: { ...earlier.attributes, ...later.attributes } };
}

/** Applies a patch to a user. */
export function patchUser(user: SourceUser, { attributes: changed = {}, ...patch }: UserPatch): SourceUser {
  const attributes = { ...user.attributes };
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) delete attributes[name];
    if (value !== null) attributes[name] = value;
  }
  return { ...user, ...patch, attributes };
}
