/** How many steps one change takes, those of all its attributes counted together. */
export const MAX_STEPS = 1_000;
