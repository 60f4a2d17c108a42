import type { RequestHandler } from 'express';
import type { PageConfig } from './shared/page-config.ts';

/** Tells the page what it cannot know by itself; no secret, the start page says it too. */
export function tellConfig(publicUrl: string): RequestHandler {
  const config: PageConfig = { scimUrl: `${publicUrl.replace(/\/+$/, '')}/api/scim/v2/enterprises` };
  return (_request, response) => {
    response.json(config);
  };
}
