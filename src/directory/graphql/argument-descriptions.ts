/** The arguments that several mutations share. */
export const ENTERPRISE = 'Name of the enterprise, as in the tenant URL; case does not count.';

export const USER_ID = "The user's id.";

export const IF_VERSION =
  'The `version` that the caller last saw: at any other nothing is changed. Left out, any version will do, and ' +
  'changes that meet do not undo each other.';
