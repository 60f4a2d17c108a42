#!/usr/bin/env node
/**
 * Plays the conversations of Entra's provisioning service, and Microsoft's SCIM validator, against the built product.
 *
 *   npm run acceptance -- FOLDER
 *
 * FOLDER holds run-cases.mjs, run-ms-validator.mjs and ms-validator-tests.json. Groups are not kept by this directory,
 * so what concerns them is left out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from './product.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder with the conversations: npm run acceptance -- FOLDER');
  process.exit(2);
}

/** Runs one of the folder's programs; answers whether it was content. */
async function passes(program, ...args) {
  const child = spawn(process.execPath, [join(folder, program), ...args], { stdio: 'inherit' });
  const [exitCode] = await once(child, 'exit');
  return exitCode === 0;
}

const temporary = mkdtempSync(join(tmpdir(), 'xm-directory-acceptance-'));
const userTests = join(temporary, 'user-tests.json');
const { tests, ...rest } = JSON.parse(readFileSync(join(folder, 'ms-validator-tests.json'), 'utf8'));
const ofUsers = tests.filter(({ description }) => !description.includes('roup'));
writeFileSync(userTests, JSON.stringify({ ...rest, tests: ofUsers }));

const { url, adminToken, tenantUrl, secret, close } = await startProduct();
try {
  const outcomes = [
    await passes('run-cases.mjs', '--base', url, '--admin-token', adminToken, '--skip', 'group,load'),
    await passes('run-ms-validator.mjs', userTests, tenantUrl, secret),
  ];
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
} finally {
  await close();
  rmSync(temporary, { recursive: true, force: true });
}
