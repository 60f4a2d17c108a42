/** Whether tests that have a long form run it: `npm run test:long` sets `CI_LONG`. */
export const isLong = process.env.CI_LONG === '1';
