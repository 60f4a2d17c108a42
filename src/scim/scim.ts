import { type Response, Router } from 'express';
import { admitRequest } from './http/admit-request.ts';
import { errorHandler } from './http/error-handler.ts';
import { admittedEnterprise } from './http/request-context.ts';
import { RequestReports } from './http/request-reports.ts';
import { ResponseWriter } from './http/response-writer.ts';
import { addRoutes } from './http/routes.ts';
import type { ScimOptions } from './http/scim-options.ts';

/** The SCIM façade of the directory (RFC 7643, RFC 7644). */
export interface Scim {
  /** Mount it at `/api/scim/v2/enterprises/:enterprise`. */
  readonly routes: Router;
  /** Number of entries of the request log that were lost so far. */
  lostReports(): number;
  /** Sends the remaining entries of the request log. */
  close(): Promise<void>;
}

/**
 * The enterprise of an admitted SCIM request, for the access log; `null` for other requests: their path may have any
 * text.
 */
export function loggableEnterprise(response: Response): string | null {
  return admittedEnterprise(response);
}

/** Creates the façade. Its only state are entries of the request log that are not sent yet. */
export function createScim(options: ScimOptions): Scim {
  const reports = new RequestReports(options);
  const writer = new ResponseWriter(reports);
  const routes = Router();
  routes.use(admitRequest(options));
  addRoutes(routes, writer);
  routes.use(errorHandler(options, writer));
  return { routes, lostReports: () => reports.lost, close: () => reports.close() };
}
