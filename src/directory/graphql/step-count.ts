/** How many steps one attribute takes in one change. */
export const MAX_STEPS = 1_000;
