import { toSimplified } from '../core/simplified.ts';
import { recordKey } from '../records/key.ts';
import { mood, type Review } from '../records/review.ts';
import { idsOf } from '../store/review-sheets.ts';
import { maskPersonal } from './praise-mask.ts';
import { NO_COMPLAINT, type Selection } from './select.ts';

/** A line of a good review that can hang on the wall. */
export interface PraiseLine {
  /** The review's key. */
  key: string;
  text: string;
  itemTitle: string;
  /** UTC ms. */
  at: number;
  /** How many reviews say nearly the same. */
  copies: number;
}

/** Lines shorter than this say nothing, longer ones are not read from afar; in columns, of which Han characters take two. */
const SHORTEST = 16;
const LONGEST = 120;
/** Lines that share so much of their character pairs say the same. */
const ALIKE = 0.6;
/** For each line of the wall so many are compared. */
const LOOKED = 12;

/** What is said of everything; it counts for nothing. Simplified. */
const STOCK =
  /非常|特别|真的|很好|不错|好评|五星|满意|喜欢|推荐|值得|购买|质量好|质量|物美价廉|性价比高?|物流快?|快递快?|发货快?|速度快?|包装好?|精美|客服|态度好?|卖家|店家|商家|宝贝|收到|下次|还会|再来|回购|一如既往|超级|赞|棒|给力|完美|划算|实惠|正品|描述|相符|一样|good|great|nice|very|excellent|perfect|recommend|quality|product|fast|shipping|delivery|love|happy|satisfied/gu;
/** A line with a reservation is no line for the wall. */
const RESERVATION =
  /但|不过|可惜|遗憾|美中不足|就是有|除了|差评|退货|退款|投诉|\b(?:but|however|although|except|refund|return)\b/iu;

const columnsOf = (line: string): number =>
  [...line].reduce((sum, one) => sum + (/[\u1100-\u{1f9ff}]/u.test(one) ? 2 : 1), 0);

/** Sentences, long ones cut at commas into pieces that fit. */
function* piecesOf(text: string): Generator<string> {
  for (const sentence of text.split(/[。！!？?；;\n\r…~～]+|\.(?:\s|$)/u)) {
    const whole = sentence.replace(/\s+/gu, ' ').trim();
    if (columnsOf(whole) <= LONGEST) {
      yield whole;
      continue;
    }
    let piece = '';
    for (const clause of whole.split(/[，,、：:]/u)) {
      const longer = piece === '' ? clause.trim() : `${piece}，${clause.trim()}`;
      if (columnsOf(longer) <= LONGEST) piece = longer;
      else {
        yield piece;
        piece = clause.trim();
      }
    }
    yield piece;
  }
}

const folded = (line: string): string =>
  toSimplified(line)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(plain: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return both / (one.size + other.size - both || 1);
}

interface Candidate extends PraiseLine {
  plain: string;
  pairs: Set<string>;
  own: number;
}

function candidateOf(review: Review, piece: string): Candidate | undefined {
  const text = maskPersonal(piece.replace(/^[\s，,、:：\-—·]+|[\s，,、:：]+$/gu, ''), review.buyer);
  const columns = columnsOf(text);
  if (columns < SHORTEST || columns > LONGEST) return undefined;
  const plain = folded(text);
  if (RESERVATION.test(toSimplified(text))) return undefined;
  // Keyboards held down and emoji in rows.
  if (new Set(plain).size < 0.45 * Math.min(plain.length, 24) || plain.length < 6) return undefined;
  const own = plain.replace(STOCK, '');
  if (own.length < 0.4 * plain.length || own.length < 5) return undefined;
  return {
    key: review.key,
    text,
    itemTitle: review.itemTitle ?? '',
    at: review.at,
    copies: 1,
    plain,
    pairs: pairsOf(plain),
    own: Math.min(own.length, 24) * (own.length / plain.length),
  };
}

/**
 * The best lines of good reviews, at most one of each review and `limit` altogether. A line is the better the more it says that is not said
 * of everything, and the fewer others say the same; nearly equal lines are folded into one. `reviews` are the good ones.
 */
export function praiseLines(reviews: readonly Review[], limit = 60): PraiseLine[] {
  const byWords = new Map<string, Candidate>();
  for (const review of reviews) {
    if (review.isDefault || review.text === '') continue;
    for (const piece of piecesOf(review.text)) {
      const line = candidateOf(review, piece);
      const same = line && byWords.get(line.plain);
      if (same) same.copies += Number(same.key !== line.key);
      else if (line) byWords.set(line.plain, line);
    }
  }
  const all = [...byWords.values()];
  const seenIn = new Map<string, number>();
  for (const { pairs } of all) for (const pair of pairs) seenIn.set(pair, (seenIn.get(pair) ?? 0) + 1);
  const rarest = Math.log(all.length + 1);
  const scored = all
    .map((line) => {
      let sum = 0;
      for (const pair of line.pairs) sum += Math.log((all.length + 1) / (seenIn.get(pair) ?? 1));
      return { line, score: line.own * (0.3 + sum / (line.pairs.size || 1) / (rarest || 1)) };
    })
    .sort((one, other) => other.score - one.score || (one.line.key < other.line.key ? -1 : 1));
  const kept: Candidate[] = [];
  const used = new Set<string>();
  for (const { line } of scored.slice(0, LOOKED * limit)) {
    const twin = kept.find(({ pairs }) => share(pairs, line.pairs) >= ALIKE);
    if (twin) twin.copies += line.key === twin.key ? 0 : line.copies;
    else if (!used.has(line.key) && kept.length < 3 * limit) {
      used.add(line.key);
      kept.push(line);
    }
  }
  // What many say alike was copied: it goes behind, whatever it says.
  return kept
    .map((line, place) => ({ line, place: place + (line.copies > 2 ? kept.length : 0) }))
    .sort((one, other) => one.place - other.place)
    .slice(0, limit)
    .map(({ line: { key, text, itemTitle, at, copies } }) => ({ key, text, itemTitle, at, copies }));
}

const GOOD = mood.options.indexOf('good') + 1;

/** The keys of the reviews that may be praise, the newest first: nothing to complain of, and four stars and more or the mark of praise. */
export function praiseKeys(selection: Selection, limit = 2000): string[] {
  const rows: number[] = [];
  for (let at = 0; at < selection.count; at += 1) {
    if (selection.level[at] !== NO_COMPLAINT) continue;
    const stars = selection.stars[at] ?? 0;
    const sheet = selection.sheets[selection.sheet[at] ?? 0];
    if (stars >= 4 || (stars === 0 && sheet?.mood[selection.row[at] ?? 0] === GOOD)) rows.push(at);
  }
  rows.sort((one, other) => (selection.at[other] ?? 0) - (selection.at[one] ?? 0));
  return rows.slice(0, limit).flatMap((at) => {
    const sheet = selection.sheets[selection.sheet[at] ?? 0];
    const id = sheet && idsOf(sheet)[selection.row[at] ?? 0];
    return sheet && id !== undefined ? [recordKey(sheet.console, sheet.shop, id)] : [];
  });
}
