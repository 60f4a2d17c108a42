import type { RequestHandler } from 'express';
import type { PageConfig } from './shared/page-config.ts';

/** The SCIM gateway, as far as this server knows it. */
export interface Gateway {
  /** The tenant URL without the enterprise and the last slash; `null` when it is not configured. */
  readonly scimUrl: string | null;
  /** Whether this process serves SCIM itself. */
  readonly isHere: boolean;
}

/** Serves the configuration of the page; nothing in it is secret. */
export function serveConfig({ scimUrl, isHere }: Gateway): RequestHandler {
  const config: PageConfig = { scimUrl, testsConnections: !isHere };
  return (_request, response) => {
    response.json(config);
  };
}
