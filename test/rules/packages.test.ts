import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isFittingNode } from '../../src/boot/process/ensure-node.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string } | readonly string[];
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

/** Whether the oldest Node that the project names is new enough for a range such as `^16.0.0 || >= 22.15.0`. */
function isNewEnough(range: string): boolean {
  const numbers = (text: string) =>
    [...(text.match(/\d+(\.\d+)*/)?.[0] ?? '').split('.').map(Number), 0, 0].slice(0, 3);
  const [least = [], ...mores] = [nodeOf(manifest), ...range.split('||')].map(numbers);
  const isAtLeast = (more: readonly number[]) => least.join().localeCompare(more.join(), 'en', { numeric: true }) >= 0;
  return range.split('||').some((one, at) => {
    const more = mores[at] ?? [];
    return one.includes('>') ? isAtLeast(more) : isAtLeast(more) && more[0] === least[0];
  });
}

function nodeOf({ engines }: Package): string {
  return engines !== undefined && 'node' in engines ? (engines.node ?? '*') : '*';
}

describe('the packages', () => {
  it('are pinned to exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );

    expect(loose).toEqual([]);
  });

  it('name one Node for developers: `.node-version` is the one that npm installs', () => {
    expect(readFileSync('.node-version', 'utf8').trim()).toBe(manifest.devDependencies?.node);
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

  it('all run on the oldest Node that is named, so that npm warns of none there, and so does the program', () => {
    const tooNew = Object.entries(locked).filter(([, one]) => nodeOf(one) !== '*' && !isNewEnough(nodeOf(one)));
    const [, major, minor] = /^>=(\d+)\.(\d+)\.0$/.exec(nodeOf(manifest)) ?? [];

    expect(tooNew).toEqual([]);
    expect(isFittingNode(`${major}.${minor}.0`)).toBe(true);
    expect(isFittingNode(`${major}.${Number(minor) - 1}.0`)).toBe(false);
  });
});
