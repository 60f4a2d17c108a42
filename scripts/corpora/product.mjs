import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../dist/boot/serve.js';
import { readSettings } from '../../dist/boot/settings.js';

/** Starts the whole product on an embedded database that is gone afterwards, with one enterprise to send requests to. */
export async function startProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-corpora-'));
  const environment = { PORT: '0', DATA_DIR: folder, RATE_LIMIT_PER_SECOND: '0', LOG_LEVEL: 'fatal' };
  const server = await serve({
    role: 'all',
    settings: readSettings('all', environment),
    onFatal: (error) => {
      throw error;
    },
  });
  const { firstEnterprise } = await server.ready;
  return {
    send: (method, path, body) => send({ ...firstEnterprise, method, path, body }),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function send({ tenantUrl, secret, method, path, body }) {
  const response = await fetch(tenantUrl.replace(/\/$/, '') + path, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
