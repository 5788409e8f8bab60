import { useId, useState } from 'preact/hooks';
import { CHINA } from '../utils/core/zone.ts';
import { t } from '../utils/locales/text.ts';
import { fillGaps, objectionTo, stretchesOf, variableOf, wordsOf } from '../utils/notices/gaps.ts';
import type { FilledNotice } from '../utils/platform/contract.ts';
import { Button } from './button.tsx';
import { Field, Input } from './field.tsx';
import { Segmented } from './segmented.tsx';
import './notice-card.css';

type Lang = FilledNotice['lang'];

/** Each language by its own name, whatever the surface speaks. */
const LANG_NAME: Readonly<Record<Lang, string>> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' };

/** Each gap by its id, with what has been typed, in the words of a language; nothing for what must not be sent. */
function wordsByGap(typed: Readonly<Record<string, string>>, lang: Lang, now: number, zone: string) {
  return Object.fromEntries(
    Object.entries(typed).map(([id, value]) => [
      id,
      objectionTo(id, value, now, zone) ? '' : wordsOf(id, value, lang),
    ]),
  );
}

function Body({ notice, words }: { notice: FilledNotice; words: Readonly<Record<string, string>> }) {
  return (
    <p
      class="tx-notice-body"
      lang={notice.lang}
      data-open={notice.missing.some((id) => !words[id]) || undefined}
    >
      {stretchesOf(notice.body).map(({ text, gap }, at) => {
        if (gap === undefined) return text;
        const value = words[gap];
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
        return value ? <ins key={at}>{value}</ins> : <mark key={at}>{text}</mark>;
      })}
    </p>
  );
}

interface GapFieldProps {
  id: string;
  value: string;
  onValue: (value: string) => void;
  now: number;
  zone: string;
  label: string;
}

function GapField({ id, value, onValue, now, zone, label }: GapFieldProps) {
  const { kind } = variableOf(id);
  const objection = objectionTo(id, value, now, zone);
  const type = kind === 'text' ? 'text' : kind === 'day' ? 'date' : 'datetime-local';
  return (
    <Field label={label} error={objection && t(`notices.${objection}`)}>
      {(control) => <Input {...control} type={type} value={value} onValue={onValue} maxLength={80} />}
    </Field>
  );
}

interface NoticeCardProps {
  /** One situation, once per language. */
  notices: readonly FilledNotice[];
  /** The language shown. */
  lang: Lang;
  onLang: (lang: Lang) => void;
  /** UTC ms, against which promised times are checked. */
  now: number;
  /** The zone in which times are typed and said. */
  zone?: string;
  /** Puts the finished text on the clipboard; answers whether that worked. */
  onCopy: (text: string) => Promise<boolean>;
  /** Hides the title where the surface shows it already. */
  hideTitle?: boolean;
}

/** A ready text to the buyer: what is missing stands out, is asked for below, and until it is there nothing can be copied. */
export function NoticeCard({ notices, lang, onLang, now, zone = CHINA, onCopy, hideTitle }: NoticeCardProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const statusId = useId();
  const notice = notices.find((one) => one.lang === lang) ?? notices[0];
  if (!notice) return null;
  const words = wordsByGap(typed, notice.lang, now, zone);
  const open = notice.missing.filter((id) => !words[id]).length;
  const change = (id: string, value: string) => {
    setTyped((before) => ({ ...before, [id]: value }));
    setCopied(undefined);
  };
  const copy = async () => {
    if (open > 0) return;
    setCopied((await onCopy(fillGaps(notice.body, words))) ? 'yes' : 'no');
  };
  return (
    <section class="tx-notice" aria-label={notice.title}>
      <header>
        {!hideTitle && <h3>{notice.title}</h3>}
        <Segmented
          label={t('notices.language')}
          value={notice.lang}
          options={notices.map((one) => ({ value: one.lang, label: LANG_NAME[one.lang] }))}
          onChange={(next) => {
            onLang(next);
            setCopied(undefined);
          }}
        />
      </header>
      <Body notice={notice} words={words} />
      {notice.missing.length > 0 && (
        <div class="tx-notice-gaps">
          {notice.missing.map((id) => (
            <GapField
              key={id}
              id={id}
              label={variableOf(id).label[t('common.locale') as Lang] ?? id}
              value={typed[id] ?? ''}
              onValue={(value) => change(id, value)}
              now={now}
              zone={zone}
            />
          ))}
        </div>
      )}
      <footer>
        <Button variant="accent" icon="copy" disabled={open > 0} onClick={copy} describedBy={statusId}>
          {t('common.copy')}
        </Button>
        <span id={statusId} role="status">
          {open > 0
            ? t('notices.open', open)
            : copied && t(copied === 'yes' ? 'notices.copied' : 'notices.failed')}
        </span>
      </footer>
    </section>
  );
}
