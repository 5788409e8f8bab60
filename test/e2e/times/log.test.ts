import { afterEach, describe, expect, it } from 'vitest';
import type { ChatId } from '../../support/chats/chat.ts';
import { FIRST, loggedIn, lookThrough, morning, SECOND, THIRD, untilLogged } from '../../support/e2e-log.ts';
import { openScript, type ScriptedChat } from '../../support/e2e-script.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const CHATS: readonly ChatId[] = ['pinduoduo', 'doudian', 'jd', 'kuaishou', 'alibaba1688'];
/** So long (ms) after it was opened a thread may be filling, and what comes is not known to have been said just now. */
const FILLED = 2200;

describe.each(['chromium', 'firefox'] as const)('%s', (kind) => {
  const rig = rigFor({ seed: 611, kind });
  afterEach(() => kind === 'chromium' && expect(rig.errors.seen).toEqual([]));
  const isLogged = (chat: ScriptedChat) => untilLogged(rig.desk, () => chat.expected());

  describe.each(CHATS)('the log of the chat of %s', (id) => {
    it('holds what was said, and what is said while somebody looks, and no more when it is read again', async () => {
      const chat = await openScript(rig, id, morning(Date.now()));
      await lookThrough(rig.desk, chat);
      const opened = Date.now();
      await waitFor(() => Date.now() - opened > FILLED, 'the thread is no longer filling');
      await chat.say({ buyer: THIRD, role: 'buyer', text: '在吗' });
      await chat.say({ buyer: THIRD, role: 'agent', text: '在的' });
      await isLogged(chat);
      const before = (await loggedIn(rig.desk)).length;
      await chat.page.reload();
      await waitFor(() => chat.frame.$('.chat-scroll'), 'the thread stands');
      await lookThrough(rig.desk, chat, [FIRST, THIRD]);
      await isLogged(chat);
      expect((await loggedIn(rig.desk)).length).toBe(before);
    });

    it('holds the same where nodes are replaced all the time, and a message is withdrawn in its place', async () => {
      const chat = await openScript(rig, id, morning(Date.now()), { replaceEvery: 400, anyCase: true });
      await lookThrough(rig.desk, chat, [SECOND]);
      const said = await chat.say({ buyer: SECOND, role: 'buyer', text: '发错了' });
      await untilLogged(rig.desk, () => chat.expected({ buyers: [SECOND] }), true);
      await chat.withdraw(said);
      await waitFor(
        async () =>
          (await loggedIn(rig.desk)).some(({ kind, role }) => kind === 'withdrawn' && role === 'buyer'),
        'it is known to be the buyer’s, and withdrawn',
      );
    });
  });
});
