import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npx vite` beside a running product: the page is rebuilt as one writes, everything else is asked of the product. */
const PRODUCT = 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('src/console/app', import.meta.url)),
  // A build may be served below any path: its files name each other relatively, and the server says in the page where it is.
  base: command === 'build' ? './' : '/console/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('dist/console/app', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Everything comes from a file of its own, because the page allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The GraphQL editor is one chunk, which comes when somebody opens it; what comes at first is weighed when it is packed.
    chunkSizeWarningLimit: 700,
    // Libraries mark what runs in a browser; everything here does.
    rolldownOptions: { onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning) },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['session', 'graphql', 'export'].map((door) => [`/console/${door}`, PRODUCT])),
  },
}));
