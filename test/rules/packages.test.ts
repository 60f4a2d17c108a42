import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest: Package = JSON.parse(readFileSync('package.json', 'utf8'));
const locked: Readonly<Record<string, Package>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Whether a package finds another in its own folder or in one of those around it, as Node would. */
function isLocked(name: string, folder: string): boolean {
  if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in locked) return true;
  return folder !== '' && isLocked(name, folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))));
}

describe('the packages', () => {
  it('are pinned to exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );

    expect(loose).toEqual([]);
  });

  it('are locked as package.json names them', () => {
    const { dependencies, devDependencies } = locked[''] ?? {};

    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  it('are locked for every platform, because `npm ci` refuses a lock that leaves one out', () => {
    const missing = Object.entries(locked).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, folder)),
    );

    expect(missing).toEqual([]);
  });

  it('are locked without the address of a registry, so that everybody may use their own', () => {
    const addressed = Object.entries(locked).filter(([, { resolved }]) => resolved !== undefined);

    expect(addressed).toEqual([]);
  });
});
