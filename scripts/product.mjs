import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../dist/boot/serve.js';
import { readSettings } from '../dist/boot/settings.js';

/** Starts the whole built product on a folder that is gone afterwards, with one enterprise to talk to. */
export async function startProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-product-'));
  const adminToken = randomBytes(32).toString('hex');
  const environment = {
    PORT: '0',
    DATA_DIR: folder,
    ADMIN_TOKEN: adminToken,
    RATE_LIMIT_PER_SECOND: '0',
    LOG_LEVEL: 'fatal',
  };
  const server = await serve({
    role: 'all',
    settings: readSettings('all', environment),
    onFatal: (error) => {
      throw error;
    },
  });
  const { url, firstEnterprise } = await server.ready;
  return {
    url,
    adminToken,
    tenantUrl: firstEnterprise.tenantUrl.replace(/\/$/, ''),
    secret: firstEnterprise.secret,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
