import type { RequestHandler } from 'express';

const PREFERENCES = ['accept', 'accept-encoding', 'accept-language'] as const;

/** Characters; browsers send a tenth of it. */
const LONGEST = 1_024;

/**
 * Takes a preference that is too long for none (RFC 9110 §12.4.1 lets a server disregard it): to weigh the 15,000 choices
 * that a header of 30 KB can name takes tens of milliseconds, and strangers may send it.
 */
export const dropLongPreferences: RequestHandler = ({ headers }, _response, next) => {
  for (const name of PREFERENCES) {
    if ((headers[name]?.length ?? 0) > LONGEST) delete headers[name];
  }
  next();
};
