import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS_TABLE, variableOf } from '../../src/boot/settings/settings-table.ts';
import { PERMISSIONS } from '../../src/directory/access/domain/permission.ts';

const security = readFileSync('SECURITY.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('SECURITY.md', () => {
  it('names no setting and no permission that there is not', () => {
    const known = [...Object.keys(SETTINGS_TABLE).map(variableOf), ...PERMISSIONS];
    const named = [...security.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, name = '']) => name);

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.some((each) => each === name))).toEqual([]);
  });

  it('names no npm script that there is not', () => {
    const named = [...security.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('writes its table of limits with a reason for each', () => {
    const [, section = ''] = security.split('\n## Limits, and why\n');
    const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));

    expect(rows.filter((row) => row.split('|').some((cell, at) => at > 0 && at < 4 && cell.trim() === ''))).toEqual([]);
  });
});
