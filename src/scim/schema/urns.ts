/** The schema of a user (RFC 7643 §4.1). */
export const USER_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** The extension of a user for enterprises (RFC 7643 §4.3). */
export const ENTERPRISE_USER_SCHEMA_ID = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The schema of a schema's own document (RFC 7643 §7). */
export const SCHEMA_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

/** The schema of a resource type's document (RFC 7643 §6). */
export const RESOURCE_TYPE_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';

/** The schema of the service provider's document (RFC 7643 §5). */
export const SERVICE_PROVIDER_CONFIG_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
