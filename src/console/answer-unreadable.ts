import type { ErrorRequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Answers for a body that could not be read at all: too large, or not JSON. */
export const answerUnreadable: ErrorRequestHandler = (error, _request, response, next) => {
  const status = Number(error?.status);
  if (response.headersSent || !(status >= 400 && status < 500)) return next(error);
  if (status === 413) return refuse(response, status, 'LIMIT_EXCEEDED', 'The body is too large; send less at once.');
  refuse(response, status, 'BAD_REQUEST', 'The body cannot be read; send JSON in UTF-8.');
};
