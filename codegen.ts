import type { CodegenConfig } from '@graphql-codegen/cli';

/** Each operation as a `WireOperation`: its name, its text, and its types. */
const operations = (transport: string) => ({
  plugins: ['typescript-operations', { './scripts/wire-operations-plugin.ts': { transport } }],
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
    inlineFragmentTypes: 'combine' as const,
    immutableTypes: true,
    avoidOptionals: { field: true },
    scalars: { DateTime: 'string', JSON: 'unknown' },
  },
});

const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/wire/operations.generated.ts': {
      documents: 'src/wire/operations/*.graphql',
      ...operations('./transport.ts'),
    },
    'src/console/app/api/operations.generated.ts': {
      documents: ['src/console/app/**/*.graphql', 'src/wire/operations/{user-fields,users-list}.graphql'],
      ...operations('../../../wire/transport.ts'),
    },
  },
};

// The code generator reads its configuration from the default export.
export default config;
