import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS } from '../support/documents.ts';

const readme = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('has at most 180 lines', () => {
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(180);
  });

  it('leads to every document, those of decisions by their list', () => {
    const others = DOCUMENTS.map(({ path }) => path).filter((path) => !/^README|^docs\/decisions\/\d/.test(path));

    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((path) => !readme.includes(`](${path})`))).toEqual([]);
  });

  it('shows a picture that is there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);

    expect(pictures).toHaveLength(1);
    expect(pictures.every((path) => existsSync(path))).toBe(true);
  });
});

describe('docs/decisions/README.md', () => {
  it('lists every decision', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const decisions = DOCUMENTS.filter(({ path }) => /^docs\/decisions\/\d/.test(path));

    expect(decisions.length).toBeGreaterThan(5);
    expect(decisions.filter(({ path }) => !list.includes(`](${path.split('/').at(-1)})`))).toEqual([]);
  });

  it('lists decisions that have context, decision and consequences', () => {
    const decisions = DOCUMENTS.filter(({ path }) => /^docs\/decisions\/\d/.test(path));
    const headings = decisions.map(({ text }) => [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading));

    expect(new Set(headings.map(String))).toEqual(new Set(['Context,Decision,Consequences']));
  });
});
