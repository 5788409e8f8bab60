import { receiveAnswers } from '../../../utils/tap/receive.ts';

// Reports through the DOM, the only thing that this world shares with the test.
const stop = new AbortController();
const heard: unknown[] = [];
const report = () => document.documentElement?.setAttribute('data-heard', JSON.stringify(heard));
receiveAnswers(
  document,
  (answer) => {
    heard.push(answer);
    report();
  },
  stop.signal,
);
document.addEventListener('test:stop', () => stop.abort());
