import { t } from '../../utils/locales/text.ts';
import type { CareSubject } from '../../utils/records/care-claim.ts';
import type { CareSource } from '../../utils/team/care/care-source.ts';
import { careWords } from '../care/care-words.ts';
import { useCare } from '../care/use-care.ts';

interface CardCareProps {
  source: CareSource;
  subject: CareSubject;
  /** UTC ms. */
  now: number;
}

/** Who works on what the card in a console's page is about; nothing where no care list is shared. */
export function CardCare({ source, subject, now }: CardCareProps) {
  const { on, mark, failed, busy, toggle } = useCare(source, subject);
  if (!on) return null;
  const theirs = mark !== undefined && !mark.mine;
  return (
    <fieldset class="row care">
      <legend>{t('care.title')}</legend>
      <p role="status" dir="auto">
        {mark ? careWords(mark, now) : t('care.suggest')}
        {theirs && <small> {t('care.askFirst')}</small>}
      </p>
      {!theirs && (
        <button type="button" disabled={busy} onClick={(event) => event.isTrusted && toggle()}>
          {t(mark ? 'care.giveBack' : 'care.take')}
        </button>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </fieldset>
  );
}
