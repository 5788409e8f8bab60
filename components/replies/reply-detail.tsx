import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Ask, ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { ReplyImage, Tone } from '../../utils/records/reply.ts';
import { Button } from '../button.tsx';
import { WithGaps } from '../marked.tsx';
import { Segmented } from '../segmented.tsx';
import { StateMark } from '../state-mark.tsx';
import { answersOf } from './answers.ts';
import { AskField } from './ask-field.tsx';
import { ReplyImages } from './reply-images.tsx';

/** A reply written out for the open conversation. */
export interface WrittenOut {
  messages: string[];
  missing: string[];
  asks: Ask[];
  images: ReplyImage[];
}

export interface ReplyDetailProps {
  card: ReplyCard;
  /** Writes the reply out with these answers. */
  fill: (card: ReplyCard, answers: Record<string, string>) => Promise<Result<WrittenOut>>;
  onTone: (tone: Tone) => void;
  /** Puts a message into the open conversation; absent where there is none. */
  onInsert?: ((text: string, card: ReplyCard) => void) | undefined;
  onCopy: (text: string, card: ReplyCard) => void;
  onFavour: (on: boolean) => void;
  /** Where it leaves what Enter does: the first field that is still empty gets the focus, else the first message is used. */
  enter?: { current: (() => void) | undefined };
}

/** The whole of a reply: each message as it would go out, what it asks for, what nobody knows, and the ways to use it. */
export function ReplyDetail({ card, fill, onTone, onInsert, onCopy, onFavour, enter }: ReplyDetailProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [written, setWritten] = useState<WrittenOut>();
  const [isWithdrawn, setWithdrawn] = useState(false);
  const answers = answersOf(written?.asks ?? [], typed, card.lang);
  const wanted = JSON.stringify([card.id, card.tone, card.lang, answers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards and answers are made anew at each drawing; `wanted` tells whether they say anything new
  useEffect(() => {
    let current = true;
    void fill(card, answers).then((filled) => {
      if (!current) return;
      if (filled.ok) setWritten(filled.value);
      setWithdrawn(!filled.ok && filled.error.code === 'reply-withdrawn');
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const messages = written?.messages ?? [card.preview];
  const fields = useRef<HTMLDivElement>(null);
  if (enter)
    enter.current = () => {
      const empty = fields.current?.querySelector<HTMLInputElement>('.tx-field input, .tx-field select');
      const isOpen = written?.asks.some(({ name }) => !answers[name]);
      if (isOpen && empty) empty.focus();
      else if (messages[0] !== undefined) (onInsert ?? onCopy)(messages[0], card);
    };
  const missing = written?.missing ?? card.missing;
  if (isWithdrawn) {
    if (enter) enter.current = undefined;
    return (
      <div class="tx-reply-detail">
        <p role="status">{t('finder.withdrawn')}</p>
      </div>
    );
  }
  return (
    <div class="tx-reply-detail" ref={fields}>
      <div class="tx-reply-ways">
        {card.tones.length > 1 && (
          <Segmented
            label={t('finder.voice')}
            value={card.tone}
            options={card.tones.map((tone) => ({ value: tone, label: t(`finder.tone.${tone}`) }))}
            onChange={onTone}
          />
        )}
        <button
          type="button"
          class="tx-reply-favour"
          aria-pressed={card.favourite}
          onClick={() => onFavour(!card.favourite)}
        >
          <span aria-hidden="true">{card.favourite ? '★' : '☆'}</span>{' '}
          <span class="tx-reply-favour-word">{t('finder.favourite')}</span>
        </button>
      </div>
      {written?.asks.map((ask) => (
        <AskField
          key={ask.name}
          ask={ask}
          value={typed[ask.name] ?? ''}
          onValue={(value) => setTyped((before) => ({ ...before, [ask.name]: value }))}
        />
      ))}
      {messages.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of one reply never move
        <div class="tx-reply-message" key={at} lang={card.lang}>
          <p>
            <WithGaps text={text} />
          </p>
          <div>
            {onInsert && (
              <Button variant={at === 0 ? 'accent' : 'plain'} onClick={() => onInsert(text, card)}>
                {messages.length > 1 ? t('finder.insertNth', [String(at + 1)]) : t('finder.insert')}
              </Button>
            )}
            <Button
              variant={!onInsert && at === 0 ? 'accent' : 'plain'}
              icon="copy"
              onClick={() => onCopy(text, card)}
            >
              {t('common.copy')}
            </Button>
          </div>
        </div>
      ))}
      {written && <ReplyImages images={written.images} />}
      {missing.length > 0 && (
        <p class="tx-state-soon">
          <StateMark state="soon" /> {t('finder.missing', [formatNames(missing, 'conjunction')])}
        </p>
      )}
    </div>
  );
}
