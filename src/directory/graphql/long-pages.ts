import { FairLine } from '../../kernel/fair-line.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { inPieces, Pieces } from '../../kernel/pieces.ts';

/** A page up to this long is answered as soon as it is there. */
const SHORT = 100;

/** Long pages that are read and answered at once, of all and of one enterprise; so many are in memory before they are written. */
const LIMITS = { most: 8, mostOfOne: 2, mostWaitingOfOne: 2_000 };

/**
 * Answers pages of many elements piece by piece, and few of them at once, which enterprises take turns in: whoever asks
 * for many of them has neither the main thread nor the memory to themselves.
 */
export class LongPages {
  readonly #pieces = new Pieces();
  readonly #line = new FairLine(LIMITS);

  /**
   * @param asked how many elements the page may hold
   * @param read reads the page
   * @returns the page; of many elements most are promises, which GraphQL takes in place of values
   * @throws Fault `RATE_LIMITED`; whatever `read` throws
   */
  answer<Node, Page extends { readonly nodes: readonly Node[] }>(
    enterpriseId: EnterpriseId,
    asked: number,
    read: () => Promise<Page>,
  ): Promise<Page> {
    const next = this.#pieces.of(enterpriseId);
    const readOn = async () => {
      const page = await read();
      const { items, done } = inPieces(page.nodes, next);
      return { page: { ...page, nodes: items }, done };
    };
    if (asked <= SHORT) return readOn().then(({ page }) => page);
    return new Promise((resolve, reject) => {
      const inTurn = async () => {
        const { page, done } = await readOn();
        resolve(page);
        await done;
      };
      this.#line.run(enterpriseId, inTurn).catch(reject);
    });
  }
}
