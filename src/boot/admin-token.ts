import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
    if (isCode(error, 'ENOENT')) return null;
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
  try {
    await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return { secret, file };
  } catch (error) {
    // Another process that starts at the same moment was faster; its token is the one.
    if (isCode(error, 'EEXIST')) return provideAdminToken(settings);
    throw error;
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'admin-token');
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
