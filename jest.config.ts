import { availableParallelism } from 'node:os';
import type { Config } from 'jest';

/** Tests run as ES modules on the sources themselves; swc only strips the types and lowers the decorators. */
const typescript = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** The console's components, compiled as Vite does. */
const react = {
  ...typescript,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.tsx$': ['@swc/jest', react] },
  moduleNameMapper: { '\\.module\\.css$': '<rootDir>/test/support/console/css-classes.ts' },
  globalSetup: '<rootDir>/scripts/start-suite-server.ts',
  globalTeardown: '<rootDir>/scripts/stop-suite-server.ts',
  testTimeout: 120_000,
  // Tests wait some of the time for databases and browsers, so that one more than the cores run at once.
  maxWorkers: availableParallelism() + 1,
  reporters: ['default', '<rootDir>/scripts/closing-line.ts'],
};

// Jest reads its configuration from the default export.
export default config;
