import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../dist/boot/roles/serve.js';
import { readSettings } from '../dist/boot/settings/settings.js';
import { prepareDemo, sayDay } from '../dist/cli/demo/prepare-demo.js';

/** Starts the whole built product on a folder that is gone afterwards, with one enterprise to talk to. */
export async function startProduct() {
  const { settings, folder } = settingsOnFolder();
  const product = await startOn(settings, folder);
  const { tenantUrl, secret } = product.firstEnterprise;
  return { ...product, tenantUrl: tenantUrl.replace(/\/$/, ''), secret };
}

/** The same with a month of demonstration data in its enterprise. */
export async function startDemoMonth() {
  const { settings, folder } = settingsOnFolder();
  const { signal } = new AbortController();
  await prepareDemo({ settings, signal, onDay: sayDay(process.stderr), onFatal: throwIt });
  return startOn(settings, folder);
}

function settingsOnFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-product-'));
  const environment = {
    PORT: '0',
    DATA_DIR: folder,
    ADMIN_TOKEN: randomBytes(32).toString('hex'),
    RATE_LIMIT_PER_SECOND: '0',
    LOG_LEVEL: 'fatal',
  };
  return { settings: readSettings('all', environment), folder };
}

async function startOn(settings, folder) {
  const server = await serve({ role: 'all', settings, onFatal: throwIt });
  const { url, firstEnterprise } = await server.ready;
  return {
    url,
    firstEnterprise,
    adminToken: settings.adminToken,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function throwIt(error) {
  throw error;
}
