import type { Response } from 'express';
import { headOfErrors } from '../directory/graphql/error-replies.ts';
import { drainBody } from '../kernel/json-body.ts';
import type { WireError } from '../wire/transport.ts';

/** What is read of a body that is not wanted, so that its sender hears why. */
const MAX_DRAINED_BYTES = 1_048_576;

/** Refuses a request before there is an operation, as GraphQL would, once its body is out of the way. */
export async function refuseGraphql(response: Response, { code, message }: Omit<WireError, 'field'>): Promise<void> {
  await drainBody(response.req, MAX_DRAINED_BYTES);
  const { status, headers } = headOfErrors([code]);
  response.status(status ?? 400).set(Object.fromEntries(headers));
  response.set('Cache-Control', 'no-store').json({ errors: [{ message, extensions: { code } }] });
}
