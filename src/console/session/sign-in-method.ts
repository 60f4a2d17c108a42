import type { Response, Router } from 'express';
import type { AccessFieldsFragment } from '../../wire/operations.generated.ts';
import type { Transport } from '../../wire/transport.ts';
import type { Sessions } from './session.ts';

/** What a way in works with. */
export interface Entrance {
  readonly sessions: Sessions;
  readonly transport: Transport;
}

/**
 * One way in which somebody comes to have a session: with an access token today; single sign-on stands beside it as
 * another one. Its routes are mounted at `/console/session`; the directory opens the session, and they end in
 * `sessions.open`.
 */
export type WayIn = (entrance: Entrance) => Router;

/** Tells the page what whoever is signed in may do. */
export function tellAccess(response: Response, { enterprise, permissions }: AccessFieldsFragment): void {
  response.json({ enterprise, permissions });
}
