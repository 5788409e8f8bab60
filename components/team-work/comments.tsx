import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { DraftComment } from '../../utils/records/team-draft.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { personWords } from './words.ts';

interface CommentsProps {
  comments: readonly DraftComment[];
  /** UTC ms. */
  now: number;
  /** What is written says why it is returned. */
  returning: boolean;
  /** Answers whether it was taken. */
  onSend: (text: string) => Promise<boolean>;
}

const LONGEST = 2000;

/** What was said about a change, oldest first, and a field to answer. */
export function Comments({ comments, now, returning, onSend }: CommentsProps) {
  const [text, setText] = useState('');
  const [told, setTold] = useState(false);
  const missing = text.trim() === '';
  const send = () => {
    setTold(true);
    if (missing) return;
    void onSend(text).then((done) => {
      if (!done) return;
      setText('');
      setTold(false);
    });
  };
  const label = t(returning ? 'teamWork.comments.why' : 'teamWork.comments.label');
  return (
    <section class="tw-comments" aria-label={t('teamWork.comments.title')}>
      <h3>{t('teamWork.comments.title')}</h3>
      {comments.length === 0 ? (
        <p class="desk-quiet">{t('teamWork.comments.none')}</p>
      ) : (
        <ol>
          {comments.map((comment) => (
            <li key={comment.id}>
              <p class="desk-quiet">
                {personWords(comment.by)} · {formatMoment(comment.at, now)}
              </p>
              <p>{comment.text}</p>
            </li>
          ))}
        </ol>
      )}
      <Field label={label} error={told && missing ? t('teamWork.failed.noWords') : undefined}>
        {(control) => (
          <textarea
            class="tx-input"
            {...control}
            rows={3}
            maxLength={LONGEST}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button variant={returning ? 'accent' : 'plain'} onClick={send}>
        {t(returning ? 'teamWork.act.return' : 'teamWork.comments.send')}
      </Button>
    </section>
  );
}
