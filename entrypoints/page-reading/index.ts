import place from 'virtual:reading-place';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import layer from '../../components/page/layer.css?inline';
import tokens from '../../components/tokens.css?inline';
import { chatPageAt, compileChat, pattern } from '../../utils/chat/chat-page.ts';
import { findComposers } from '../../utils/chat/composers.ts';
import { roleOrRobot } from '../../utils/chat/machines.ts';
import { markedRow } from '../../utils/chat/marked-row.ts';
import { askOf, isNothing, messageOf, passes } from '../../utils/chat/message-in.ts';
import { shownTimeIn } from '../../utils/chat/message-times.ts';
import { nameAt, sameName } from '../../utils/chat/names.ts';
import { numbersIn } from '../../utils/chat/order-numbers.ts';
import { Finder, firstIn, shownIn, shownText, valueIn, valueOnPage } from '../../utils/chat/places.ts';
import { PLACED, rowSelector, rowsFromEnd } from '../../utils/chat/read-messages.ts';
import { rootsOf } from '../../utils/chat/roots.ts';
import { placeOf } from '../../utils/chat/row-places.ts';
import { joinWatch } from '../../utils/chat/shared-watch.ts';
import { isClockOnly, shownTime } from '../../utils/chat/shown-time.ts';
import { followCursor, hasFocus, readDraft, select, selectionIn } from '../../utils/composer/draft.ts';
import { fail, ok } from '../../utils/core/result.ts';
import { addDays, dayOf, localZone } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { createHost, isLight, keepBeating, stackOf } from '../../utils/page/layer-host.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { deliver, send } from '../../utils/platform/send.ts';
import { bound, cleanText, fold, narrow } from '../../utils/reader/clean-text.ts';
import { isShown } from '../../utils/reader/visible.ts';

const world = globalThis as { [key: symbol]: unknown };

/**
 * What the parts of a chat page have in common, brought before each of them and there once. What is imported above, and by these names,
 * is what `page-chat` and `page-clocks` find here instead of having it themselves (`scripts/build/shared-reading.ts`): functions,
 * which nothing may call before it is run, since it may be missing.
 */
export default defineUnlistedScript(() => {
  world[Symbol.for(place)] ??= {
    ...{ layer, tokens, t, createHost, isLight, keepBeating, stackOf, followChanges, deliver, send },
    ...{ chatPageAt, compileChat, pattern, findComposers, joinWatch, markedRow, rootsOf, placeOf },
    ...{ askOf, isNothing, messageOf, passes, roleOrRobot, PLACED, rowSelector, rowsFromEnd },
    ...{ shownTimeIn, isClockOnly, shownTime, nameAt, sameName, numbersIn },
    ...{ Finder, firstIn, shownIn, shownText, valueIn, valueOnPage, isShown },
    ...{ followCursor, hasFocus, readDraft, select, selectionIn },
    ...{ addDays, dayOf, localZone, fail, ok, bound, cleanText, fold, narrow },
  };
});
