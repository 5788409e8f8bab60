import type { Ref } from 'preact';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import { BODY_LIMIT, type ReplyLang } from '../../../../utils/records/reply.ts';
import { IconButton } from '../../../button.tsx';

interface MessageProps {
  at: number;
  count: number;
  text: string;
  lang: ReplyLang;
  disabled: boolean;
  fieldRef: Ref<HTMLTextAreaElement>;
  onText: (text: string) => void;
  onFocus: () => void;
  onMove: (to: 'up' | 'down') => void;
  onRemove: () => void;
}

/** Rows of a field that is as high as its text, within reason; a row holds some 30 signs. */
const rowsFor = (text: string): number =>
  Math.max(
    3,
    Math.min(
      14,
      text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0),
    ),
  );

/** One message of a wording, with its length and its place among the others. */
export function Message({ at, count, text, lang, disabled, fieldRef, ...does }: MessageProps) {
  const lines = text.split('\n').length;
  const name = t('library.message.nth', [String(at + 1)]);
  return (
    <div class="lib-message">
      <textarea
        class="tx-input"
        ref={fieldRef}
        lang={lang}
        aria-label={name}
        rows={rowsFor(text)}
        value={text}
        disabled={disabled}
        maxLength={BODY_LIMIT}
        onFocus={does.onFocus}
        onInput={(event) => does.onText(event.currentTarget.value)}
      />
      <div class="lib-message-foot">
        <span class="tx-quiet">
          {count > 1 && `${name} · `}
          {t('library.message.size', lines, [formatCount(lines), formatCount(text.length)])}
        </span>
        {count > 1 && (
          <span>
            <IconButton
              icon="up"
              label={t('library.message.up', [String(at + 1)])}
              disabled={disabled || at === 0}
              onClick={() => does.onMove('up')}
            />
            <IconButton
              icon="down"
              label={t('library.message.down', [String(at + 1)])}
              disabled={disabled || at === count - 1}
              onClick={() => does.onMove('down')}
            />
            <IconButton
              icon="trash"
              label={t('library.message.remove', [String(at + 1)])}
              disabled={disabled}
              onClick={does.onRemove}
            />
          </span>
        )}
      </div>
    </div>
  );
}
