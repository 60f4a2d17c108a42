import { InputError } from '../input-error.ts';

/** Where a tenant's SCIM endpoint is found. */
export interface TenantUrl {
  readonly origin: string;
  /** Without a slash at its end. */
  readonly path: string;
}

/**
 * Takes a tenant URL apart. A flag behind it (`?aadOptscim062020`) is for Entra to read and is not sent on.
 *
 * @throws InputError when the text is no http or https URL
 */
export function parseTenantUrl(text: string): TenantUrl {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`The tenant URL "${text}" is not an http or https URL.`);
  }
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}

/** The query by which Entra asks for a user, spelled as it spells it: spaces as `+`, quotes as `%22`, `@` as `%40`. */
export function filterQuery(path: string, value: string): string {
  return new URLSearchParams({ filter: `${path} eq ${JSON.stringify(value)}` }).toString();
}
