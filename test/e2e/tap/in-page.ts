import rules from 'virtual:tap-rules';
import type { Answer } from '../../../utils/reader/reading.ts';
import { receiveAnswers } from '../../../utils/tap/receive.ts';
import { startTap } from '../../../utils/tap/start.ts';

// Both sides of the tap in one world: the comparison asks what the page can tell, not how the worlds are kept apart.
const heard: Answer[] = [];
const stop = new AbortController();
Object.assign(window, { heard, stopTap: () => stop.abort() });
receiveAnswers(document, (answer) => heard.push(answer), stop.signal);
startTap(rules);
