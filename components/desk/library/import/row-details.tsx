import type { ImportRow } from '../../../../utils/exchange/findings.ts';
import type { Choice, Clash, Outcome } from '../../../../utils/exchange/plan.ts';
import { withoutRaw } from '../../../../utils/exchange/words.ts';
import { t } from '../../../../utils/locales/text.ts';
import { Segmented } from '../../../segmented.tsx';
import type { RowCheck } from './use-choices.ts';
import { clashWords, errorWords, langWords, noteWords, placeWords, toneWords } from './words.ts';

interface RowDetailsProps {
  row: ImportRow;
  rows: readonly ImportRow[];
  outcome: Outcome;
  clash: Clash | undefined;
  choice: Choice;
  included: boolean;
  checks: readonly RowCheck[];
  onChoice: (choice: Choice) => void;
  onToggle: () => void;
}

/** What to do with a clash. */
export const choiceOptions = (): { value: Choice; label: string }[] => [
  { value: 'skip', label: t('exchange.clash.skip') },
  { value: 'overwrite', label: t('exchange.clash.overwrite') },
  { value: 'both', label: t('exchange.clash.both') },
];

function Remarks({ row, checks }: Pick<RowDetailsProps, 'row' | 'checks'>) {
  const words = [
    ...row.errors.map((error) => ({ kind: 'error', words: errorWords(error) })),
    ...checks.map(({ level, words }) => ({ kind: level, words })),
    ...row.notes.map((note) => ({ kind: 'note', words: noteWords(note) })),
  ];
  if (words.length === 0) return null;
  return (
    <ul class="import-remarks">
      {words.map(({ kind, words: said }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may say the same, and none of them moves
        <li key={at} data-kind={kind}>
          {said}
        </li>
      ))}
    </ul>
  );
}

function Texts({ row }: Pick<RowDetailsProps, 'row'>) {
  const { reply } = row;
  if (!reply) return <p class="import-text">{row.excerpt}</p>;
  const facts = [
    [t('exchange.fields.group'), reply.group.join(' / ')],
    [t('exchange.fields.code'), reply.code],
    [t('exchange.fields.tags'), reply.tags.join(' · ')],
    [t('exchange.fields.images'), reply.images.map(({ name }) => name).join(' · ')],
  ].filter(([, value]) => value !== '');
  return (
    <>
      {facts.length > 0 && (
        <dl class="import-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {reply.variants.map(({ tone, lang, body, more = [] }) => (
        <div key={`${tone} ${lang}`}>
          <h4>{t('exchange.fields.variant', [langWords(lang), toneWords(tone)])}</h4>
          {[body, ...more].map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are told apart by their order alone
            <p class="import-text" key={at}>
              {withoutRaw(message)}
            </p>
          ))}
        </div>
      ))}
      {row.also && <p class="desk-quiet">{t('exchange.fields.also', row.also.length)}</p>}
    </>
  );
}

/** One row in full: its texts, what is wrong with it, and what becomes of it. */
export function RowDetails(props: RowDetailsProps) {
  const { row, rows, outcome, clash } = props;
  return (
    <section class="import-details" aria-label={placeWords(row)}>
      <header>
        <h3>{row.reply?.title ?? placeWords(row)}</h3>
        <p class="desk-quiet">
          {placeWords(row)} · {t(`exchange.outcome.${outcome}`)}
        </p>
      </header>
      <Remarks row={row} checks={props.checks} />
      {row.reply && (
        <label class="import-include">
          <input type="checkbox" checked={props.included} onChange={props.onToggle} />
          {t('exchange.include')}
        </label>
      )}
      {clash && props.included && (
        <div class="import-clash">
          <p>{clashWords(clash, rows)}</p>
          <Segmented
            label={t('exchange.clash.this')}
            value={props.choice}
            options={choiceOptions()}
            onChange={props.onChoice}
          />
          {props.choice === 'overwrite' && outcome === 'both' && (
            <p class="desk-quiet">{t('exchange.clash.team')}</p>
          )}
        </div>
      )}
      <Texts row={row} />
    </section>
  );
}
