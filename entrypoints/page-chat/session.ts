import layer from '../../components/page/layer.css?inline';
import tokens from '../../components/tokens.css?inline';
import type { ChatView } from '../../utils/chat/view.ts';
import type { Composer } from '../../utils/composer/composer.ts';
import { t } from '../../utils/locales/text.ts';
import { createChecking } from './checking.ts';
import { createComposers } from './composers.ts';
import dockCss from './dock.css?inline';
import { createDock } from './dock.ts';
import { createDockDesk } from './dock-desk.ts';
import dockRoom from './dock-room.css?inline';
import { createFollowUp, type FollowUp, refusalText } from './follow-up.ts';
import { createHeldEnter } from './held-enter.ts';
import { createInsertion, isMeant } from './insertion.ts';
import { guardKeys } from './key-guard.ts';
import { judgeKeys } from './keys.ts';
import { createOffers } from './offers.ts';
import { createPicker } from './picker.ts';
import { createStage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { cursorTrigger, followTyping, TRIGGERS } from './typing.ts';

export interface ChatSession {
  /** The page shows something else. */
  change(view: ChatView | undefined): void;
  /** Settings or stored data were changed elsewhere. */
  refresh(): void;
  /** The composer that is meant, if there is one. */
  composer(): Composer | undefined;
  followUp: FollowUp;
}

/** Everything at the composers of one chat page: the dock, the picker, the draft check, and what becomes of replies. */
export function startChat(around: Surroundings): ChatSession {
  const { ask, document, editor, signal, view } = around;
  const stage = createStage(document, [tokens, layer, dockCss, dockRoom].join('\n'), around.alive, signal);
  const onFocus = (composer: Composer) => {
    editor.follow(composer);
    // Ahead of the first opening, when the page has nothing to do.
    requestIdleCallback(() => !signal.aborted && picker.prepare(), { timeout: 2000 });
    desk.draw();
  };
  const composers = createComposers(document, around.composers, onFocus, signal);
  const insertion = createInsertion(around);
  const offers = createOffers(around, (conversation, isAnswer) => {
    followUp.understood(conversation);
    picker.draw();
    if (isAnswer) picker.renew();
    desk.draw();
  });
  const followUp = createFollowUp(around, insertion, offers);
  const checking = createChecking(
    around,
    () => offers.manners()?.check !== false,
    () => desk.draw(),
  );

  const heldEnter = createHeldEnter(editor, () => offers.manners()?.triggers ?? TRIGGERS);

  /** Somebody was told to try again once the page has settled. */
  let isWaiting = false;

  /** Says what went wrong, or what went in; and looks at the draft as it is by now. */
  const settle = (composer: Composer, failure: string | undefined) => {
    desk.notice(failure && refusalText(failure));
    isWaiting = failure === 'not-settled';
    stage.say(failure ? refusalText(failure) : t('picker.inserted'));
    if (failure) heldEnter.note(composer);
    checking.type(composer, editor.read(composer));
    desk.draw();
  };
  const picker = createPicker(around, stage, offers, {
    onChosen: async (chosen) => settle(chosen.open.composer, await followUp.put(chosen)),
    onRefused: (code, composer) => settle(composer, code),
    onTurn: () => desk.draw(),
  });

  const desk = createDockDesk(
    { around, composers, offers, checking, followUp, picker, stage },
    {
      suggest: (composer, { card }) => picker.use(composer, card, cursorTrigger(composer, around)),
      open(composer) {
        if (!editor.hasFocus(composer)) composer.element.focus({ preventScroll: true });
        picker.open(composer, cursorTrigger(composer, around));
      },
      next: async (composer) => settle(composer, await followUp.putNext(composer)),
      async rewrite(composer, { start, end, rewrite = '' }) {
        const view = around.seen();
        const meant = { key: view?.conversation?.key, visit: view?.conversation?.visit };
        const put = await insertion.put(composer, rewrite, { from: start, to: end }, meant);
        settle(composer, put.ok ? undefined : put.error.code);
      },
      voice(tone) {
        offers.setVoice(tone);
        void ask('voice', { tone }).then(refresh);
      },
    },
    (actions) => createDock(stage.dock, actions, signal),
  );

  followTyping(around, composers, picker, offers, stage, {
    isOurs: insertion.isBusy,
    onDraft(composer, text) {
      desk.notice(undefined);
      checking.type(composer, text);
      desk.draw();
    },
  });
  guardKeys(
    view,
    judgeKeys({ around, composers, offers, picker, stage, desk, checking, followUp, heldEnter, insertion }),
    signal,
  );

  function refresh(): void {
    const seen = around.seen();
    if (seen && around.alive()) offers.follow(seen, true);
  }

  /** The page put another element in the place of the composer that the picker is open at. */
  const rebind = () => {
    const open = picker.now();
    if (!open || open.composer.element.isConnected) return;
    const again = composers.again(open.composer);
    if (!again) return picker.close();
    open.composer = again;
    if (!open.form) again.element.focus({ preventScroll: true });
  };

  for (const name of ['resize', 'scroll'] as const)
    view.addEventListener(name, () => desk.place(), { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', () => desk.draw(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      picker.close();
      desk.end();
      stage.remove();
    },
    { once: true },
  );

  return {
    change(seen) {
      if (!around.alive()) return;
      if (!seen) {
        picker.close();
        desk.draw();
        return;
      }
      if (isWaiting && seen.conversation?.settled) {
        isWaiting = false;
        desk.notice(undefined);
      }
      followUp.see();
      offers.follow(seen);
      rebind();
      const open = picker.now();
      if (open && !open.busy) {
        open.notice = isMeant(seen, open.meant) ? undefined : t('picker.refused.other_conversation');
        picker.draw();
      }
      const { key = '', visit = 0 } = seen.conversation ?? {};
      desk.measureAgain(`${seen.page} ${key} ${visit}`);
      const composer = composers.current();
      if (composer) checking.type(composer, editor.read(composer));
      desk.draw();
    },
    refresh,
    composer: composers.current,
    followUp,
  };
}
