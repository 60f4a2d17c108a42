/**
 * Where the console is as browsers see it, without a slash at the end: `/console` below the path of `PUBLIC_URL`. The
 * server writes it into the page; `npx vite` does not.
 */
export const BASE_PATH = globalThis.document?.documentElement.dataset.basePath ?? '/console';
