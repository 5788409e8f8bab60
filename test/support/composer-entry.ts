import { caretRect } from '../../utils/composer/caret-rect.ts';
import type { Composer } from '../../utils/composer/composer.ts';
import { watchComposition } from '../../utils/composer/composition.ts';
import { followCursor, readDraft, selectionIn } from '../../utils/composer/draft.ts';
import { insertDraft } from '../../utils/composer/insert.ts';
import { MOVED } from './chats/chat.ts';
import type { ComposerWorld, Target } from './composer-world.ts';

const composers = new Map<string, Composer>();
const forever = new AbortController().signal;
const keys: [string, boolean][] = [];

function composerOf({ selector, which, kind }: Target): Composer {
  const known = composers.get(`${selector}/${which}`);
  if (known?.element.isConnected) return known;
  const element = document.querySelectorAll<HTMLElement>(selector)[which];
  if (!element) throw new Error(`no ${selector}`);
  const composer = { element, kind };
  composers.set(`${selector}/${which}`, composer);
  return composer;
}

const world: ComposerWorld = {
  async insert(target, text, place, options) {
    const composer = composerOf(target);
    const at = performance.now();
    const isStillMeant = () => !document.documentElement.hasAttribute(MOVED);
    return { result: await insertDraft(composer, text, place, { ...options, isStillMeant }), at };
  },
  read: (target) => readDraft(composerOf(target)),
  selection: (target) => selectionIn(composerOf(target)),
  caret: (target) => caretRect(composerOf(target)),
  follow: (target) => followCursor(composerOf(target), forever),
  watchKeys(target) {
    const { element } = composerOf(target);
    const composition = watchComposition(element, forever);
    element.addEventListener('keydown', (event) => keys.push([event.key, composition.isComposing(event)]));
  },
  keys: () => keys,
};

Object.assign(globalThis, { composerWorld: world });
