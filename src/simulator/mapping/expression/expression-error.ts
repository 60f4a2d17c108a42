import { InputError } from '../../input-error.ts';

/** An expression cannot be read or worked out. */
export class ExpressionError extends InputError {
  override readonly name = 'ExpressionError';

  /** @param character where in the expression, counted from 1 */
  constructor(
    readonly character: number,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`character ${character}: ${reason}`, options);
  }
}
