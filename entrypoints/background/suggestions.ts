import { type IntentModel, parseIntentModel } from '../../utils/intent/model.ts';
import { readTurn, type TurnReading } from '../../utils/intent/read-turn.ts';
import { readOwnJson } from '../../utils/platform/own-file.ts';
import type { Suggestion } from '../../utils/platform/reply-contract.ts';
import { forgetPicks } from '../../utils/suggest/learn.ts';
import { suggest } from '../../utils/suggest/suggest.ts';
import { teamPhrases } from '../../utils/team/in-use.ts';
import type { Library } from './library.ts';
import { cardAt, isOffered } from './reply-cards.ts';
import type { Moment } from './reply-moment.ts';
import { afterReviewAt, publicAnswersAt } from './review-answers.ts';
import { teamLayer } from './team/layer.ts';

/** Where the build puts what was learned of buyers' turns (`scripts/train/intent.ts`). */
const MODEL_PATH = '/intent-model.json';

/** How many replies are offered. */
const AT_MOST = 3;

/** Read when it is first needed; where it cannot be read the rules work alone. */
let model: Promise<IntentModel | undefined> | undefined;

async function loadModel(): Promise<IntentModel | undefined> {
  try {
    const parsed = parseIntentModel(await readOwnJson<unknown>(MODEL_PATH));
    const loaded = parsed.ok ? parsed.value : undefined;
    // The first turn in each script compiles the patterns, which costs more than a hundred turns.
    for (const warming of ['你好', 'hello']) readTurn([warming], loaded);
    return loaded;
  } catch {
    return undefined;
  }
}

/** What the buyer's last turn means; nothing where they said nothing since the shop last spoke. */
export async function readMoment({ earlier, said }: Moment): Promise<TurnReading | undefined> {
  if (said.length === 0) return undefined;
  model ??= loadModel();
  return readTurn(said, await model, earlier, teamPhrases(await teamLayer()));
}

function suggestionsAt(library: Library, moment: Moment, reading: TurnReading | undefined): Suggestion[] {
  if (!reading) return [];
  const { context, facts, now, settings } = moment;
  const suggested = suggest({
    reading,
    index: library.situations,
    orders: facts.map(({ alerts, order }) => ({ ...order, alerts })),
    uses: library.uses,
    learned: library.picks ?? forgetPicks(now),
    console: context.console,
    lang: moment.lang,
    tone: settings.voice,
    now,
  });
  return suggested.flatMap(({ id, intent, why }) => {
    const reply = library.replies.get(id);
    if (!reply || !isOffered(reply, moment)) return [];
    return [
      { card: cardAt(reply, { tone: settings.voice, lang: moment.lang }, library, moment), intent, why },
    ];
  });
}

/**
 * Up to three replies for this moment, each with its reasons; none when unsure. Beside a review they are public answers to it; in the chat
 * with a buyer whose bad review is not settled, the message about it follows what answers the buyer's last turn.
 */
export async function offersAt(
  library: Library,
  moment: Moment,
  reading: TurnReading | undefined,
): Promise<Suggestion[]> {
  if (moment.context.kind === 'review') return publicAnswersAt(library, moment, { limit: AT_MOST });
  const suggested = suggestionsAt(library, moment, reading);
  if (suggested.length >= AT_MOST) return suggested;
  const after = await afterReviewAt(library, moment);
  return suggested.length === 0 ? after : [...suggested, ...after].slice(0, AT_MOST);
}
