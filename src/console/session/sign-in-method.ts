import type { Response, Router } from 'express';
import type { AccessFieldsFragment } from '../../wire/operations.generated.ts';
import type { Transport } from '../../wire/transport.ts';
import type { Sessions } from './session.ts';

/** Dependencies of a sign-in method. */
export interface SignInContext {
  readonly sessions: Sessions;
  readonly transport: Transport;
}

/**
 * Creates the routes of one way to sign in, mounted at `/console/session`: by access token today, by single sign-on
 * later. The directory opens the session, and the routes store it with `sessions.open`.
 */
export type SignInMethod = (context: SignInContext) => Router;

/** Sends the page the enterprise and the permissions of the session. */
export function sendAccess(response: Response, { enterprise, permissions }: AccessFieldsFragment): void {
  response.json({ enterprise, permissions });
}
