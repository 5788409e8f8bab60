/** How this agent's day goes, in one line. */
export interface MyDay {
  /** Average time to the first answer, ms. */
  first?: number;
  /** Average time to an answer, ms: where there are no first ones. */
  mean?: number;
  /** Share answered within `limit` ms. */
  rate?: number;
  limit: number;
  /** Share of the time so far that could be seen, 0 to 1. */
  seen?: number;
  /** Days in a row on which the first goal was met. */
  row: number;
  /** The milestone of buyers served that was reached today. */
  reached?: number;
}
