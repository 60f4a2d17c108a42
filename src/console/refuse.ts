import type { Response } from 'express';

/** Refuses in the form in which the directory refuses, so that the page reads every refusal in one way. */
export function refuse(response: Response, status: number, ...[code, message]: [code: string, message: string]): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
