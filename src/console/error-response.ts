import type { Response } from 'express';
import { drainBody } from '../kernel/json-body.ts';

/** What is read of a body that is not wanted, in bytes. */
const MAX_DRAINED_BYTES = 4_194_304;

/**
 * Refuses in the form in which the directory refuses, so that the page reads every refusal in one way, once a body that
 * nobody wants is out of the way: a sender that is cut off within it hears of a reset and of nothing else.
 */
export function refuse(
  response: Response,
  status: number,
  ...[code, message, field = null]: [code: string, message: string, field?: string | null]
): void {
  void drainBody(response.req, MAX_DRAINED_BYTES).then(() => {
    response.status(status).json({ errors: [{ message, extensions: field === null ? { code } : { code, field } }] });
  });
}
