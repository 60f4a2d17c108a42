/** Whether tests with a short and a long form run the long one; `npm run test:long` sets `CI_LONG`. */
export const isLong = process.env.CI_LONG === '1';
