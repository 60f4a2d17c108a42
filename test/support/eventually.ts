import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 50;
const MAX_TRIES = 1000;

/** Asks again and again until the answer is as wanted, for what is done behind the replies. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await wait(PAUSE_MS);
  }
  throw new Error('It never came to what was wanted.');
}
