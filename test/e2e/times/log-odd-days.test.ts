import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import type { ChatId } from '../../support/chats/chat.ts';
import type { ChatScript, ScriptLine } from '../../support/chats/script.ts';
import { FIRST, loggedIn, lookThrough, morning, SECOND, THIRD, untilLogged } from '../../support/e2e-log.ts';
import { openScript, ScriptedChat } from '../../support/e2e-script.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const CHATS: readonly ChatId[] = ['pinduoduo', 'doudian', 'jd', 'kuaishou', 'alibaba1688'];
const NEWCOMER = '2900000000044';

/** The script without the notices of a console that gives them no ids: the log waits long for those, whatever the zone. */
const sayingsOf = (id: ChatId, script: ChatScript): ChatScript =>
  id === 'jd' ? { ...script, lines: script.lines.filter(({ role }) => role !== 'system') } : script;

describe('who speaks with whom', () => {
  const rig = rigFor({ seed: 613 });
  afterEach(() => expect(rig.errors.seen).toEqual([]));

  it('a conversation that is handed over, in and out, keeps who said what, and to whom it went', async () => {
    const start = Math.floor((Date.now() - HOUR) / 1000) * 1000;
    const line = (seconds: number, role: ScriptLine['role'], more: Partial<ScriptLine> = {}) => ({
      at: start + seconds * 1000 + 137,
      buyer: FIRST,
      role,
      ...more,
    });
    const script: ChatScript = {
      buyers: [{ key: FIRST, name: '林***' }],
      lines: [
        line(0, 'buyer'),
        line(9, 'agent', { agent: '客服阿澈' }),
        line(400, 'system', { event: 'transfer', agent: '客服小禾' }),
        line(420, 'buyer', { text: '还要多久' }),
        line(450, 'agent', { agent: '客服小禾' }),
      ],
    };
    const chat = await openScript(rig, 'kuaishou', script);
    await lookThrough(rig.desk, chat, [FIRST]);
    await chat.say({ buyer: FIRST, role: 'system', event: 'transfer', agent: '客服阿澈' });
    await chat.say({ buyer: FIRST, role: 'agent', agent: '客服阿澈', text: '我来' });
    await untilLogged(rig.desk, () => chat.expected());
    const agents = (await loggedIn(rig.desk)).flatMap(({ role, agent }) => (role === 'agent' ? agent : []));
    expect(agents).toEqual(['客服阿澈', '客服小禾', '客服阿澈']);
  });

  it('one who comes while the page is open is logged from the first word', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat);
    await chat.say({ buyer: NEWCOMER, role: 'buyer', text: '第一次来' });
    await chat.say({ buyer: NEWCOMER, role: 'robot' });
    // The page's frames tell of those who are not open, too.
    await waitFor(
      async () =>
        (await loggedIn(rig.desk)).filter(({ conversation }) => conversation === NEWCOMER).length === 2,
      'both are there before it is opened',
    );
    await chat.open(NEWCOMER);
    await untilLogged(rig.desk, () => chat.expected());
  });

  it.each(['pinduoduo', 'kuaishou'] as const)(
    'two buyers with the same masked name are two conversations on %s',
    async (id) => {
      const script = morning(Date.now());
      const named = { ...script, buyers: script.buyers?.map((one) => ({ ...one, name: '林***' })) ?? [] };
      const chat = await openScript(rig, id, named);
      await lookThrough(rig.desk, chat);
      await untilLogged(rig.desk, () => chat.expected());
      const keys = new Set((await loggedIn(rig.desk)).map(({ conversation }) => conversation));
      expect(keys).toEqual(new Set([FIRST, SECOND, THIRD]));
    },
  );

  it('the same buyer at two consoles is two conversations, and each log is whole', async () => {
    const one = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, one);
    const page = await rig.browser.newPage();
    const other = await openScript(
      { standIns: rig.standIns, page },
      'kuaishou',
      morning(Date.now(), HOUR / 2),
    );
    await lookThrough(rig.desk, other);
    await untilLogged(rig.desk, () =>
      [...one.expected(), ...other.expected()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    );
    const consoles = new Set((await readStore(rig.desk, 'messages')).map((message) => message.console));
    expect(consoles).toEqual(new Set(['pinduoduo', 'kuaishou']));
  });

  it('two agents of one shop in two tabs make one log', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await lookThrough(rig.desk, chat, [FIRST]);
    const page = await rig.browser.newPage();
    await page.goto(chat.page.url());
    const other = new ScriptedChat(page, 'pinduoduo', rig.standIns);
    await waitFor(() => page.$('.chat-scroll'), 'the other tab stands');
    await lookThrough(rig.desk, other, [SECOND, THIRD]);
    await chat.say({ buyer: FIRST, role: 'agent', text: '我在' });
    await chat.say({ buyer: THIRD, role: 'agent', text: '我也在' });
    await untilLogged(rig.desk, () => chat.expected());
  });
});

describe.each(['America/New_York', 'Europe/London'])('on a machine in %s', (timeZone) => {
  const rig = rigFor({ seed: 614, timeZone });
  afterEach(() => expect(rig.errors.seen).toEqual([]));

  it.each(CHATS)('times are those of the console: %s', async (id) => {
    const chat = await openScript(rig, id, sayingsOf(id, morning(Date.now())));
    await lookThrough(rig.desk, chat);
    await untilLogged(rig.desk, () => chat.expected());
  });
});

describe('a page with its own ways', () => {
  const rig = rigFor({ seed: 615 });
  afterEach(() => expect(rig.errors.seen).toEqual([]));

  it('whose rows and answers are late, whose ids change their case and whose nodes are replaced', async () => {
    const knobs = { lateRow: 400, lateAnswer: 500, anyCase: true, replaceEvery: 300 };
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()), knobs);
    rig.standIns.plays.late = knobs.lateAnswer;
    await lookThrough(rig.desk, chat);
    await chat.burst(
      Array.from({ length: 20 }, (_, at) => ({
        buyer: THIRD,
        role: at % 3 ? ('buyer' as const) : ('agent' as const),
        text: `第${at}句`,
      })),
    );
    await untilLogged(rig.desk, () => chat.expected());
  });

  it.each(['', 'other'] as const)(
    'that is in a frame of another site, with the row marked that was pressed, or not: “%s”',
    async (layout) => {
      const chat = await openScript(rig, 'taobao-records', morning(Date.now()), { layout });
      await lookThrough(rig.desk, chat);
      await untilLogged(rig.desk, () => chat.expected());
    },
  );

  it.each(['kuaishou', 'alibaba1688'] as const)('that loads a thread by pages, on %s', async (id) => {
    const chat = await openScript(rig, id, morning(Date.now()), { page: 3 });
    for (const buyer of [FIRST, SECOND, THIRD]) {
      await chat.open(buyer);
      await waitFor(async () => {
        await chat.loadHistory();
        const wanted = chat.expected({ buyers: [buyer] });
        const ids = new Set((await loggedIn(rig.desk)).map((one) => one.id));
        return wanted.every((one) => ids.has(one.id));
      }, 'all of it is logged');
    }
    await untilLogged(rig.desk, () => chat.expected());
  });
});
