import { formatMoment, formatMoney } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Playbook } from '../../utils/playbook/playbook.ts';
import { SETTLED } from '../../utils/records/review-case.ts';
import { maskName, maskNumber, maskText } from '../../utils/review-case/mask.ts';
import { ticksOf } from '../../utils/review-case/ticks.ts';
import { timelineOf } from '../../utils/review-case/timeline.ts';
import { agentWords } from './agent-words.ts';
import type { CaseContext } from './model.ts';
import { Stars } from './stars.tsx';
import { VerdictLine } from './verdict-line.tsx';
import './case-sheet.css';

interface CaseSheetProps extends Omit<CaseContext, 'me'> {
  playbook: Playbook;
  /** Buyer and numbers stand in full. */
  open: boolean;
}

/** What one A4 page has room for, in characters and lines. */
const TEXT = 480;
const TRACK = 150;
const CHECKS = 14;
const LINES = 8;

const lookUp = t as unknown as (key: string) => string;
const short = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most).join('')}…`;
};

/** A case on one A4 page, to talk from and to write on; without what names the buyer, unless somebody wants it. */
export function CaseSheet({ file, now, timeZone, consoleName, shopName, playbook, open }: CaseSheetProps) {
  const { review, verdict, order, parcels } = file;
  const number = order?.id ?? review.orderId;
  const buyers = [review.buyer, order?.buyer];
  const known = [...buyers, number, review.id, order?.trackingNo, ...parcels.map(({ id }) => id)];
  const say = (text: string, most: number) => short(open ? text : maskText(text, known), most);
  const numberOf = (one: string) => (open ? one : maskNumber(one));
  const buyer = buyers.find((one) => one !== undefined && one !== '');
  const parcel = parcels[0];
  const tracking = parcel?.id ?? order?.trackingNo;
  const next = file.case && !SETTLED.has(file.case.state) ? file.case.next : undefined;
  const ticks = ticksOf(file.case?.notes);
  const done = file.case ? timelineOf(file.case).slice(0, LINES) : [];
  const facts: [name: string, value: string | undefined][] = [
    [t('reviewCase.shop'), shopName === consoleName ? consoleName : `${consoleName} ${shopName}`],
    [t('reviewCase.buyer'), buyer && (open ? buyer : maskName(buyer))],
    [t('reviewCase.orderNumber'), number && numberOf(number)],
    [
      t('reviewCase.parcels'),
      tracking && [parcel?.carrier ?? order?.carrier, numberOf(tracking)].filter(Boolean).join(' '),
    ],
    [t('reviewCase.amount'), order?.amount && formatMoney(order.amount)],
    [t('reviewCase.state'), t(`review.state.${file.case?.state ?? 'new'}`)],
    [t('reviewCase.owner'), file.case?.owner && agentWords(file.case.owner)],
    [t('reviewCase.next.title'), next && `${formatMoment(next.at, now)} ${say(next.what, 60)}`],
  ];
  return (
    <section class="case-sheet" aria-hidden="true">
      <h1>{say(review.itemTitle ?? t('reviewCase.noItem'), 60)}</h1>
      <p>
        <Stars stars={review.stars} mood={review.mood} /> {formatMoment(review.at, now, timeZone)}
      </p>
      <VerdictLine verdict={verdict} />
      <blockquote>{say(review.text, TEXT) || t('reviewCase.noText')}</blockquote>
      {review.appended && <blockquote>{say(review.appended.text, TEXT / 2)}</blockquote>}
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h2>{t('reviewCase.checks')}</h2>
      <ul class="case-sheet-checks">
        {playbook.checks.slice(0, CHECKS).map(({ id, text }) => (
          <li key={id}>
            {ticks.has(id) ? '☑' : '☐'} {say(text, TRACK)}
          </li>
        ))}
      </ul>
      <h2>{t('reviewCase.track')}</h2>
      <ol>
        {playbook.track.slice(0, LINES).map(({ step, text }) => (
          <li key={step}>
            <b>{lookUp(`reviewCase.step.${step}`) || step}</b> {say(text, TRACK)}
          </li>
        ))}
      </ol>
      <h2>{t('reviewCase.amends')}</h2>
      <ul>
        {playbook.amends.slice(0, LINES).map(({ id, text, pays, mayAlone }) => (
          <li key={id}>
            {say(text, TRACK)} · {t(`reviewCase.pays.${pays}`)} ·{' '}
            {t(mayAlone ? 'reviewCase.alone' : 'reviewCase.ask')}
          </li>
        ))}
      </ul>
      <h2>{t('reviewCase.timeline')}</h2>
      <ul class="case-sheet-lines">
        {done.map((entry) => (
          <li key={entry.id}>
            {formatMoment(entry.at, now)}{' '}
            {entry.kind === 'step' ? t(`review.state.${entry.state}`) : say(entry.text, 80)}
          </li>
        ))}
        <li />
        <li />
        <li />
      </ul>
    </section>
  );
}
