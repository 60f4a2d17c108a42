/** Tells the time; handed in wherever time matters, so that tests can hold it still. */
export type Clock = () => Date;

/** The machine's own clock, in UTC, to the millisecond. */
export const systemClock: Clock = () => new Date();
