import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'src/wire/operations/*.graphql',
  generates: {
    'src/wire/operations.generated.ts': {
      plugins: ['typescript-operations', './scripts/wire-operations-plugin.cjs'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        inlineFragmentTypes: 'combine',
        immutableTypes: true,
        avoidOptionals: { field: true },
        scalars: { DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
};

// The code generator reads its configuration from the default export.
export default config;
