import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 50;
const MAX_TRIES = 1000;

/** Repeats a request until its answer is as expected, for work that the product does in the background. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await wait(PAUSE_MS);
  }
  throw new Error('The expected answer did not arrive.');
}
