import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../kernel/error-code.ts';
import type { Settings } from './settings.ts';

/** The secret that opens every enterprise, and the file that holds it. */
export interface AdminToken {
  readonly secret: string;
  /** `null` when the operator set it. */
  readonly file: string | null;
}

type AdminTokenSettings = Pick<Settings, 'adminToken' | 'dataDir'>;

/** The administration token as it was set, or as it was stored; `null` when there is none yet. */
export async function findAdminToken({ adminToken, dataDir }: AdminTokenSettings): Promise<AdminToken | null> {
  if (adminToken !== null) return { secret: adminToken, file: null };
  const file = fileIn(dataDir);
  try {
    return { secret: (await readFile(file, 'utf8')).trim(), file };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The administration token, which is made and stored for the owner's eyes alone when there is none yet. */
export async function provideAdminToken(settings: AdminTokenSettings): Promise<AdminToken> {
  const known = await findAdminToken(settings);
  if (known !== null) return known;

  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const secret = `xma_${randomBytes(32).toString('base64url')}`;
  const file = fileIn(settings.dataDir);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  try {
    // Whole or not at all, and never over another's.
    await link(draft, file);
    return { secret, file };
  } catch (error) {
    // Another process that starts at the same moment was faster; its token is the one.
    if (errorCode(error) === 'EEXIST') return provideAdminToken(settings);
    throw error;
  } finally {
    await rm(draft);
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'admin-token');
}
