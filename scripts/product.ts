import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#dist/boot/roles/serve';
import { readSettings, type Settings } from '#dist/boot/settings/settings';
import { prepareDemo, reportDay } from '#dist/cli/demo/prepare-demo';

/** The built product, running with a data directory that is deleted when it is closed. */
export interface RunningProduct {
  readonly url: string;
  readonly adminToken: string;
  close(): Promise<void>;
}

/** The same with an enterprise that SCIM requests can be sent to. */
export interface ProductWithEnterprise extends RunningProduct {
  /** Without a slash at the end. */
  readonly tenantUrl: string;
  /** Of an access token for SCIM. */
  readonly secret: string;
}

interface Setup {
  readonly settings: Settings;
  readonly adminToken: string;
  readonly folder: string;
}

/** Starts the product with one enterprise in an empty database. */
export async function startProduct(): Promise<ProductWithEnterprise> {
  const { firstEnterprise, ...product } = await start(createSetup());
  if (firstEnterprise === null) throw new Error('The first start made no enterprise.');
  const { tenantUrl, secret } = firstEnterprise;
  return { ...product, tenantUrl: tenantUrl.replace(/\/$/, ''), secret };
}

/** Starts the product with a month of demo data in its enterprise. */
export async function startDemoMonth(): Promise<RunningProduct> {
  const setup = createSetup();
  const { signal } = new AbortController();
  await prepareDemo({ settings: setup.settings, signal, onDay: reportDay(process.stderr), onFatal: rethrow });
  return start(setup);
}

function createSetup(): Setup {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-product-'));
  const adminToken = randomBytes(32).toString('hex');
  const environment = {
    PORT: '0',
    DATA_DIR: folder,
    ADMIN_TOKEN: adminToken,
    RATE_LIMIT_PER_SECOND: '0',
    LOG_LEVEL: 'fatal',
  };
  return { settings: readSettings('all', environment), adminToken, folder };
}

async function start({ settings, adminToken, folder }: Setup) {
  const server = await serve({ role: 'all', settings, onFatal: rethrow });
  const { url, firstEnterprise } = await server.ready;
  return {
    url,
    firstEnterprise,
    adminToken,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function rethrow(error: Error): never {
  throw error;
}
