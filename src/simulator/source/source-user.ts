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
