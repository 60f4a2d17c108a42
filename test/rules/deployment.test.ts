import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../src/boot/settings/settings-table.ts';

const { engines, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = readFileSync('compose.yaml', 'utf8');
const unit = readFileSync('deploy/xm-directory.service', 'utf8');

/** Settings, and what else programs of the images themselves read. */
const KNOWN = new Set([...SETTINGS.map(({ name }) => name), 'NODE_ENV']);

/** What a pattern captures, wherever it matches. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

const unknown = (variables: readonly string[]) => variables.filter((name) => !KNOWN.has(name));

describe('the Dockerfile', () => {
  it('runs the Node that the tests run on, which package.json allows', () => {
    const majors = all(dockerfile, /^FROM node:(\d+)-/gm);

    expect(new Set(majors)).toEqual(new Set([devDependencies.node.split('.')[0]]));
    expect(Number(majors[0])).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  it('copies only files that exist and that .dockerignore does not exclude', () => {
    const copied = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(' '));
    const letIn = all(readFileSync('.dockerignore', 'utf8'), /^!(.+)$/gm);

    expect(copied.filter((name) => !existsSync(name))).toEqual([]);
    expect(letIn.toSorted()).toEqual(copied.toSorted());
  });

  it('copies every input of the build', () => {
    const sources = all(readFileSync('scripts/build-stamp.ts', 'utf8'), /^ {2}'([\w./-]+)',$/gm);

    expect(sources.length).toBeGreaterThan(4);
    expect(
      sources.filter(
        (name) =>
          !all(dockerfile, /^COPY (.+)$/gm)
            .join(' ')
            .includes(name.split('/')[0] ?? ''),
      ),
    ).toEqual([]);
  });

  it('ends with a user who is not root, production dependencies only, and a health check', () => {
    const [, last = ''] = dockerfile.split(/^FROM .+\n(?![\s\S]*^FROM )/m);

    expect(all(last, /^USER (.+)$/gm)).toEqual(['node']);
    expect(last).not.toContain('npm ');
    expect(dockerfile).toContain('npm prune --omit=dev');
    expect(last).toMatch(/^HEALTHCHECK .*\n?.*\/healthz/m);
  });
});

describe('every way to run the program', () => {
  it('runs Node with the options that were measured', () => {
    const [, options = ''] = /node (--.+) dist\/main\.js serve$/.exec(scripts.start) ?? [];

    expect(options.split(' ')).toHaveLength(2);
    expect(unit).toContain(`/usr/bin/node ${options} /opt/xm-directory/dist/main.js serve`);
    expect(readFileSync('docs/operations.md', 'utf8')).toContain(`node ${options} dist/main.js serve`);
    expect(dockerfile).toContain(
      `ENTRYPOINT ["node", ${options
        .split(' ')
        .map((one) => `"${one}"`)
        .join(', ')}, "dist/main.js"]`,
    );
  });

  it('sets nothing that the program does not know', () => {
    const [own = ''] = compose.split('\n  postgres:');
    const set = [
      ...all(
        dockerfile.replaceAll(/^ENV (.*)$/gm, (_, pairs) => pairs.replaceAll(' ', '\n')),
        /^([A-Z_]+)=/gm,
      ),
      ...all(own, /^ {6}([A-Z_]+): /gm),
      ...all(
        unit.replaceAll(/^Environment=(.*)$/gm, (_, pairs) => pairs.replaceAll(' ', '\n')),
        /^([A-Z_]+)=/gm,
      ),
    ];

    expect(set.length).toBeGreaterThan(6);
    expect(unknown(set)).toEqual([]);
  });

  it('passes secrets as files, each of which is defined', () => {
    const files = all(compose, /^ {4}file: (\S+)$/gm);
    const made = all(readFileSync('deploy/make-secrets.sh', 'utf8'), />(secrets\/\S+)/g).map(
      (name) => `deploy/${name}`,
    );

    expect(made.toSorted()).toEqual(files.toSorted());
    expect(compose).not.toMatch(/^ +[A-Z_]*(PASSWORD|TOKEN|SECRET|DATABASE_URL): /m);
    expect(readFileSync('.gitignore', 'utf8')).toContain('deploy/secrets/\n');
  });

  it('is stopped in order', () => {
    const [shutdown, drain] = ['SHUTDOWN_DELAY_MS', 'DRAIN_TIMEOUT_MS'].map((one) =>
      Number(SETTINGS.find(({ name }) => name === one)?.default),
    );
    const seconds = [/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1], /^ {4}stop_grace_period: (\d+)s$/m.exec(compose)?.[1]];

    for (const one of seconds) expect(Number(one) * 1000).toBeGreaterThan((shutdown ?? 0) + (drain ?? 0));
    expect(unit).toContain('\nKillMode=mixed\n');
  });
});
