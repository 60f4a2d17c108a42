import type { RequestHandler } from 'express';
import type { PageConfig } from './shared/page-config.ts';

/** Where Entra finds the SCIM gateways, as far as this server knows. */
export interface Gateway {
  /** Below which every enterprise has its tenant URL, without a slash at the end; `null` where nobody has told. */
  readonly scimUrl: string | null;
  /** Whether this process serves SCIM itself. */
  readonly isHere: boolean;
}

/** Tells the page what it cannot know by itself; no secret, the start page says it too. */
export function tellConfig({ scimUrl, isHere }: Gateway): RequestHandler {
  const config: PageConfig = { scimUrl, testsConnections: !isHere };
  return (_request, response) => {
    response.json(config);
  };
}
