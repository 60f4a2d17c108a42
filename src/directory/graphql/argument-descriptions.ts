/** The arguments that several mutations share. */
export const ENTERPRISE = 'Name of the enterprise, as in the tenant URL; case-insensitive.';

export const USER_ID = "The user's ID.";
