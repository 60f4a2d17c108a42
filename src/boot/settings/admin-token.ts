import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../kernel/error-code.ts';
import type { Settings } from './settings.ts';

/** The administration token, which has every permission on every enterprise. */
export interface AdminToken {
  readonly secret: string;
  /** The file that contains it; `null` when `ADMIN_TOKEN` is set. */
  readonly file: string | null;
}

type AdminTokenSettings = Pick<Settings, 'adminToken' | 'dataDir'>;

/** The administration token from `ADMIN_TOKEN`, or from its file; `null` if there is none yet. */
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

/** The administration token; generates one if there is none, in a file that only the owner can read. */
export async function provideAdminToken(settings: AdminTokenSettings): Promise<AdminToken> {
  const known = await findAdminToken(settings);
  if (known !== null) return known;

  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const secret = `xma_${randomBytes(32).toString('base64url')}`;
  const file = fileIn(settings.dataDir);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  try {
    // A hard link is atomic and, unlike a rename, never replaces an existing file.
    await link(draft, file);
    return { secret, file };
  } catch (error) {
    // A process that started at the same time was faster: use its token.
    if (errorCode(error) === 'EEXIST') return provideAdminToken(settings);
    throw error;
  } finally {
    await rm(draft);
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'admin-token');
}
