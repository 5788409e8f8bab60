import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import {
  fillGaps,
  isComplete,
  objectionTo,
  stretchesOf,
  variableOf,
  wordsOf,
} from '../../utils/notices/gaps.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';
import { Button } from '../button.tsx';
import { CareLine } from '../care/care-line.tsx';
import { Dialog } from '../dialog.tsx';
import { Field, Input } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { Skeleton } from '../states.tsx';
import type { EntryCare } from './entry.ts';
import { NoticeList } from './notice-list.tsx';
import './notice-picker.css';
import { Form } from '../form.tsx';

type Lang = FilledNotice['lang'];

export interface NoticePickerProps {
  /** Best first; undefined while they are being fetched. */
  notices: readonly FilledNotice[] | undefined;
  /** UTC ms, and the console's zone, in which times are typed. */
  now: number;
  timeZone: string;
  /** Which language to begin with. */
  lang: Lang;
  /** Why there are none, in words. */
  failed?: string | undefined;
  /** Who works on what the text is about. */
  care?: EntryCare | undefined;
  onCopy: (body: string) => void;
  onClose: () => void;
}

/** Each language by its own name, as its readers know it. */
const LANG_NAMES: readonly { value: Lang; label: string }[] = [
  { value: 'zh-CN', label: '简体' },
  { value: 'zh-TW', label: '繁體' },
  { value: 'en', label: 'English' },
];

const INPUT_TYPE = {
  text: 'text',
  past: 'datetime-local',
  future: 'datetime-local',
  day: 'date',
  time: 'datetime-local',
} as const;

function Preview({ body }: { body: string }) {
  return (
    <p class="tx-notice-body">
      {stretchesOf(body).map(({ text, gap }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
        gap === undefined ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>,
      )}
    </p>
  );
}

interface FillingProps extends Pick<NoticePickerProps, 'now' | 'timeZone' | 'onCopy'> {
  notice: FilledNotice;
  onBack: () => void;
}

/** One text to fill and copy: what is missing stands out and blocks copying until it is filled. */
function Filling({ notice, now, timeZone, onCopy, onBack }: FillingProps) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const values = Object.fromEntries(
    Object.entries(typed).map(([id, value]) => [id, wordsOf(id, value, notice.lang)]),
  );
  const body = fillGaps(notice.body, values);
  const objections = new Map(
    notice.missing.map((id) => [id, objectionTo(id, typed[id] ?? '', now, timeZone)] as const),
  );
  const complete = isComplete(body) && [...objections.values()].every((objection) => !objection);
  return (
    <Form class="tx-notice" formRef={form} onSubmit={() => complete && onCopy(body)}>
      <Preview body={body} />
      {notice.missing.map((id) => {
        const { kind, label } = variableOf(id);
        const objection = objections.get(id);
        return (
          <Field key={id} label={label[notice.lang]} error={objection && t(`popup.notice.${objection}`)}>
            {(control) => (
              <Input
                {...control}
                type={INPUT_TYPE[kind]}
                value={typed[id] ?? ''}
                onValue={(value) => setTyped({ ...typed, [id]: value })}
              />
            )}
          </Field>
        );
      })}
      <div class="tx-notice-foot">
        <span class="tx-quiet">{complete ? t('popup.notice.look') : t('popup.notice.gaps')}</span>
        <Button variant="plain" onClick={onBack}>
          {t('popup.notice.others')}
        </Button>
        <Button variant="accent" icon="copy" type="submit" disabled={!complete}>
          {t('common.copy')}
        </Button>
      </div>
    </Form>
  );
}

/** The ready texts that fit one order or parcel, to choose, fill and copy. Nothing is ever sent. */
export function NoticePicker(props: NoticePickerProps) {
  const { notices, now, timeZone, lang: first, care, failed, onCopy, onClose } = props;
  const [lang, setLang] = useState<Lang>(first);
  const [chosen, setChosen] = useState<string>();
  const shown = notices?.filter((notice) => notice.lang === lang) ?? [];
  const notice = shown.find(({ id }) => id === chosen);
  return (
    <Dialog title={notice?.title ?? t('popup.notice.title')} onClose={onClose}>
      <div class="tx-notice">
        <Segmented label={t('popup.notice.language')} value={lang} options={LANG_NAMES} onChange={setLang} />
        {care && <CareLine mark={care.mark} words={care.words} onToggle={care.toggle} />}
        {failed !== undefined && <p role="alert">{failed}</p>}
        {!notices && failed === undefined && <Skeleton rows={4} label={t('common.loading')} />}
        {notices && shown.length === 0 && <p>{t('popup.notice.none')}</p>}
        {notice ? (
          <Filling
            key={notice.id}
            now={now}
            timeZone={timeZone}
            notice={notice}
            onCopy={onCopy}
            onBack={() => setChosen(undefined)}
          />
        ) : (
          shown.length > 0 && (
            <NoticeList
              notices={shown}
              onChoose={({ id, body, missing }) => (missing.length > 0 ? setChosen(id) : onCopy(body))}
            />
          )
        )}
      </div>
    </Dialog>
  );
}
