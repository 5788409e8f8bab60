import type { Patience } from '../../utils/platform/request.ts';

/** How long a test waits for a server of this machine: longer than any answer takes, however busy the machine is, and less than a test may take. */
export const PATIENT: Patience = { start: 15_000, pause: 15_000, whole: 15_000 };
