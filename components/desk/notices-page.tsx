import { useState } from 'preact/hooks';
import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { noticeGroups } from '../../utils/notices/catalogue.ts';
import { blankNotice, NOTICE_LANGS } from '../../utils/notices/fill.ts';
import { bodyOf, type Situation } from '../../utils/notices/situation.ts';
import { Select } from '../field.tsx';
import { NoticeCard } from '../notice-card.tsx';
import { SearchInput } from '../search-input.tsx';
import { PageHead } from './section.tsx';
import { useRows } from './use-rows.ts';

type Lang = (typeof NOTICE_LANGS)[number];

const asLang = (tag: string): Lang => NOTICE_LANGS.find((lang) => lang === tag) ?? 'zh-CN';

const matches = (situation: Situation, query: string): boolean =>
  NOTICE_LANGS.some((lang) =>
    `${situation.texts[lang].title} ${bodyOf(situation.texts[lang], lang)}`.toLowerCase().includes(query),
  );

interface NoticesPageProps {
  /** UTC ms. */
  now: number;
  onCopy: (text: string) => Promise<boolean>;
}

/** Every ready text by situation: to read, to fill and to copy. */
export function NoticesPage({ now, onCopy }: NoticesPageProps) {
  const surface = asLang(locale());
  const [lang, setLang] = useState<Lang>(surface);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>();
  const wanted = query.trim().toLowerCase();
  const groups = noticeGroups
    .map(({ id, situations }) => ({ id, situations: situations.filter((one) => matches(one, wanted)) }))
    .filter(({ situations }) => situations.length > 0);
  const all: readonly Situation[] = groups.flatMap(({ situations }) => situations);
  const open = all.find(({ id }) => id === chosen) ?? all[0];
  const { list, onKeyDown } = useRows((id, event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    setChosen(id);
    return true;
  });
  return (
    <>
      <PageHead title={t('desk.notices.title')} lead={t('desk.notices.lead')} />
      <div class="desk-split">
        <div>
          <SearchInput label={t('desk.notices.search')} value={query} onValue={setQuery} />
          <div class="desk-pick">
            <Select
              label={t('desk.notices.choose')}
              value={open?.id ?? ''}
              onValue={setChosen}
              options={all.map(({ id, texts }) => ({ value: id, label: texts[surface].title }))}
            />
          </div>
          <ul class="desk-situations" ref={list} onKeyDown={onKeyDown}>
            {groups.map(({ id, situations }) => (
              <li key={id}>
                <h2>{t(`desk.notices.group.${id}`)}</h2>
                <ul>
                  {situations.map((situation) => (
                    <li key={situation.id}>
                      <button
                        type="button"
                        data-row={situation.id}
                        aria-current={situation === open || undefined}
                        onClick={() => setChosen(situation.id)}
                      >
                        {situation.texts[surface].title}
                      </button>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {groups.length === 0 && <p class="desk-quiet">{t('desk.notices.noMatch')}</p>}
        </div>
        {open && (
          <div class="desk-notice">
            <NoticeCard
              key={open.id}
              notices={NOTICE_LANGS.map((one) => blankNotice(open, one))}
              lang={lang}
              onLang={setLang}
              now={now}
              onCopy={onCopy}
            />
          </div>
        )}
      </div>
    </>
  );
}
