import type { Response } from 'express';
import { drainBody } from '../../kernel/json-body.ts';
import type { WireError } from '../../wire/transport.ts';
import { headOfErrors } from '../graphql/errors/error-replies.ts';

/** What is read of a body that is not wanted, so that its sender hears why. */
const MAX_DRAINED_BYTES = 1_048_576;

/** Why a request is refused before there is an operation. */
export interface GraphqlRefusal extends Pick<WireError, 'code' | 'message'> {
  readonly field?: WireError['field'];
  /** Where HTTP knows better than the code what is wrong. */
  readonly status?: number;
}

/** Refuses a request as GraphQL would, once its body is out of the way. */
export async function refuseGraphql(
  response: Response,
  { code, message, field = null, status }: GraphqlRefusal,
): Promise<void> {
  await drainBody(response.req, MAX_DRAINED_BYTES);
  const head = headOfErrors([code]);
  response.status(status ?? head.status ?? 400);
  // What a door said of it already is more exact.
  for (const [name, value] of head.headers) if (!response.hasHeader(name)) response.set(name, value);
  response
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message, extensions: field === null ? { code } : { code, field } }] });
}
