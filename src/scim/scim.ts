import { Router } from 'express';
import { enter } from './http/admit-request.ts';
import { lastErrorHandler } from './http/error-handler.ts';
import { RequestReports } from './http/request-reports.ts';
import { Answerer } from './http/response-writer.ts';
import { addRoutes } from './http/routes.ts';
import type { ScimOptions } from './http/scim-options.ts';

/** The SCIM façade of the directory (RFC 7643, RFC 7644). */
export interface Scim {
  /** To be mounted at `/api/scim/v2/enterprises/:enterprise`. */
  readonly routes: Router;
  /** How many entries of the request log were lost so far. */
  lostReports(): number;
  /** Brings out the entries of the request log that are still here. */
  close(): Promise<void>;
}

/** Opens the façade; it keeps nothing but the entries of the request log that are not sent yet. */
export function createScim(options: ScimOptions): Scim {
  const reports = new RequestReports(options);
  const answerer = new Answerer(reports);
  const routes = Router();
  routes.use(enter(options));
  addRoutes(routes, answerer);
  routes.use(lastErrorHandler(options, answerer));
  return { routes, lostReports: () => reports.lost, close: () => reports.close() };
}
