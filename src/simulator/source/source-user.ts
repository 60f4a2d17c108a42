import { z } from 'zod';

/** What an attribute of an Entra user holds. */
export type SourceValue = string | boolean | readonly string[];

/** An app role that is assigned to a user. */
export interface AppRole {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
}

/** A user as the source directory shows it, the attributes spelled as in Entra's attribute mappings. */
export interface SourceUser {
  /** Entra's `objectId`, a UUID. */
  readonly id: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  /** Whether the user is assigned to the app that provisions. */
  readonly isAssigned: boolean;
  /** In Entra's recycle bin, from where it can come back for 30 days. */
  readonly isDeleted: boolean;
  /** `id` of the manager, who need not be in scope; `null` for none. */
  readonly managerId: string | null;
  readonly appRoles: readonly AppRole[];
  /** All other attributes, e.g. `mail`, `givenName`; one without a value has no key. */
  readonly attributes: Readonly<Record<string, SourceValue>>;
}

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
