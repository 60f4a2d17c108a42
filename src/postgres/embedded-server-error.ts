/** The embedded server cannot be used as things are, for a reason that one sentence tells, with what to do about it. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
