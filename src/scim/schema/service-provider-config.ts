const SERVICE_PROVIDER_CONFIG_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

/** The settings that the document at `/ServiceProviderConfig` shows. */
export interface ServiceProviderSettings {
  /** The tenant URL without a trailing slash. */
  readonly baseUrl: string;
  /** URL of the documentation for administrators. */
  readonly documentationUri: string;
  /** Maximum number of resources in a page. */
  readonly maxResults: number;
}

/** The capabilities of this service (RFC 7643 §5). */
export interface ServiceProviderConfig {
  readonly schemas: readonly string[];
  readonly documentationUri: string;
  readonly patch: { readonly supported: boolean };
  readonly bulk: { readonly supported: boolean; readonly maxOperations: number; readonly maxPayloadSize: number };
  readonly filter: { readonly supported: boolean; readonly maxResults: number };
  readonly changePassword: { readonly supported: boolean };
  readonly sort: { readonly supported: boolean };
  readonly etag: { readonly supported: boolean };
  readonly authenticationSchemes: readonly AuthenticationScheme[];
  readonly meta: { readonly resourceType: 'ServiceProviderConfig'; readonly location: string };
}

interface AuthenticationScheme {
  readonly type: 'oauthbearertoken';
  readonly name: string;
  readonly description: string;
  readonly specUri: string;
  readonly documentationUri: string;
  readonly primary: boolean;
}

/** The document at `/ServiceProviderConfig` (RFC 7644 §4). */
export function serviceProviderConfig(settings: ServiceProviderSettings): ServiceProviderConfig {
  const { baseUrl, documentationUri, maxResults } = settings;
  return {
    schemas: [SERVICE_PROVIDER_CONFIG_SCHEMA_ID],
    documentationUri,
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [accessTokenScheme(documentationUri)],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
}

function accessTokenScheme(documentationUri: string): AuthenticationScheme {
  return {
    type: 'oauthbearertoken',
    name: 'Access token',
    description: 'An access token of the enterprise with the permission "User provisioning (using SCIM)".',
    specUri: 'https://www.rfc-editor.org/info/rfc6750',
    documentationUri,
    primary: true,
  };
}
