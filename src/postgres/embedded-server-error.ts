/** The embedded server cannot be used; the message is one sentence with the reason and what to do about it. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
