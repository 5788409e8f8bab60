import { SECOND } from '../../core/time.ts';

/** So long (ms) a page may take to show anything before it counts as unreadable; details were seen to take ten seconds. */
export const PATIENCE = 20 * SECOND;

/** So long (ms) after an answer that could not be read the rows may still show what it held. */
export const LOST = 3 * SECOND;

/** When (ms after its address was entered) a shell asks what its frame found, in case nothing changed that would tell it. */
export const SHELL_LOOKS = [1.5 * SECOND, 5 * SECOND, 12 * SECOND];

/** When (ms after an answer) the shop is looked for on a page whose rows are not read. */
export const SHOP_LOOKS = [0, SECOND, 4 * SECOND];
