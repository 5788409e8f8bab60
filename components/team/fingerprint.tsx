import { t } from '../../utils/locales/text.ts';

/** The team's fingerprint in large groups, to be read out and compared. */
export function Fingerprint({ value, quiet = false }: { value: string; quiet?: boolean }) {
  return (
    <div class="team-fingerprint">
      <span>{t('team.fingerprint.name')}</span>
      <code>
        {value.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of one code never move
          <span key={at}>{group}</span>
        ))}
      </code>
      {!quiet && <p>{t('team.fingerprint.hint')}</p>}
    </div>
  );
}
