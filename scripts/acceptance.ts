#!/usr/bin/env node
/**
 * Runs the test cases of Entra's provisioning service, and of Microsoft's SCIM validator, against the built product.
 *
 *   npm run acceptance -- FOLDER
 *
 * FOLDER holds run-cases.mjs, run-ms-validator.mjs and ms-validator-tests.json. The directory stores no groups, so the
 * tests of groups are left out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startProduct } from './product.ts';

const validatorSchema = z.looseObject({ tests: z.array(z.looseObject({ description: z.string() })) });

const folder = readFolder(process.argv.slice(2));
const temporary = mkdtempSync(join(tmpdir(), 'xm-directory-acceptance-'));
const userTestsFile = writeUserTests();
const { url, adminToken, tenantUrl, secret, close } = await startProduct();
try {
  const results = [
    await passes('run-cases.mjs', '--base', url, '--admin-token', adminToken, '--skip', 'group,load'),
    await passes('run-ms-validator.mjs', userTestsFile, tenantUrl, secret),
  ];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  await close();
  rmSync(temporary, { recursive: true, force: true });
}

function readFolder([name]: readonly string[]): string {
  if (name !== undefined) return name;
  console.error('Name the folder with the test cases: npm run acceptance -- FOLDER');
  process.exit(2);
}

/** Writes the validator's tests of users into a file of their own. */
function writeUserTests(): string {
  const content: unknown = JSON.parse(readFileSync(join(folder, 'ms-validator-tests.json'), 'utf8'));
  const { tests, ...rest } = validatorSchema.parse(content);
  const ofUsers = tests.filter(({ description }) => !description.includes('roup'));
  const file = join(temporary, 'user-tests.json');
  writeFileSync(file, JSON.stringify({ ...rest, tests: ofUsers }));
  return file;
}

/** Runs one of the folder's programs; says whether it exited with 0. */
async function passes(program: string, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(folder, program), ...args], { stdio: 'inherit' });
  const [exitCode] = await once(child, 'exit');
  return exitCode === 0;
}
