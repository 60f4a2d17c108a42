import { describe, expect, it } from '@jest/globals';
import { summarizeStartup } from '../../src/boot/roles/startup-summary.ts';
import { welcomeText } from '../../src/cli/welcome.ts';

const here = {
  role: 'all',
  url: 'http://127.0.0.1:3000',
  publicUrl: 'https://portal.example',
  dataDir: null,
} as const;
const adminToken = { secret: 'hidden', file: 'data/admin-token' };

describe('welcomeText', () => {
  it('has everything needed to start on the first start, each once', () => {
    const first = { name: 'acme', secret: 'xmd_secret', expiresAt: '2030-01-31T12:00:00.000Z' };
    const text = welcomeText(summarizeStartup({ ...here, adminToken, first }));

    expect(text).toContain('https://portal.example/api/scim/v2/enterprises/acme/\n');
    expect(text).toContain('Secret token          xmd_secret\n');
    expect(text).toContain('expires after 30 days, on 2030-01-31 (UTC)');
    expect(text).toContain('https://portal.example/graphql');
    expect(text).toContain('https://portal.example/console\n');
    expect(text).toContain('data/admin-token');
    expect(text).toContain(
      "curl -H 'Authorization: Bearer xmd_secret' 'http://127.0.0.1:3000/api/scim/v2/enterprises/acme/Users?count=10'",
    );
    expect(text).not.toContain('hidden');
  });

  it('has addresses and no secret on later starts', () => {
    const text = welcomeText(summarizeStartup({ ...here, adminToken, first: null }));

    expect(text).toContain('https://portal.example/api/scim/v2/enterprises/<enterprise_name>/');
    expect(text).toContain('enterprise create <name> --with-token');
    expect(text).not.toMatch(/secret|hidden/i);
  });

  it('names the embedded server’s folder, its limits and the alternative', () => {
    const embedded = welcomeText(summarizeStartup({ ...here, dataDir: '/var/lib/xm', adminToken, first: null }));

    expect(embedded).toMatch(/embedded PostgreSQL in \/var\/lib\/xm, for one process on one machine;\n.*DATABASE_URL/);
  });

  it('has the addresses of the role only', () => {
    const gateway = welcomeText(summarizeStartup({ ...here, role: 'gateway', adminToken: null, first: null }));
    const directory = welcomeText(summarizeStartup({ ...here, role: 'directory', adminToken, first: null }));

    expect(gateway).not.toMatch(/graphql|console/);
    expect(directory).not.toContain('/scim/');
  });
});
