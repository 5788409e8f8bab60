import type { LogData } from '../../reader/log-vocabulary.ts';

/**
 * The log of 咚咚. Sources: shared/consoles/jd.md 4 (A). No answer with messages is known. Times in the thread are clock times alone, at
 * times with seconds (assumed); the list, which is virtual, says nothing of a wait.
 */
export default {
  sources: [],
  threads: [
    {
      page: 'chat',
      list: {
        name: [{ select: ['.alluser-item-name'] }],
      },
    },
  ],
} satisfies LogData;
