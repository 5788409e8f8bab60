import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import { Input } from '../../field.tsx';
import { type BlockDraft, type BlockError, blockOf, MOST_BLOCKS, nextBlock } from './shift-draft.ts';

interface DayBlocksProps {
  /** Names the day for screen readers. */
  name: string;
  blocks: readonly BlockDraft[];
  errors: readonly (BlockError | undefined)[];
  onChange: (blocks: BlockDraft[]) => void;
}

/** A day ends with 24:00 = minute 1440; what ends later ends on the next one. */
const MIDNIGHT = 1440;

/** The stretches of work of one day; what lies between two of them is a break. */
export function DayBlocks({ name, blocks, errors, onChange }: DayBlocksProps) {
  const change = (at: number, part: Partial<BlockDraft>) =>
    onChange(blocks.map((one, where) => (where === at ? { ...one, ...part } : one)));
  const wrong = errors.find((error) => error !== undefined);
  return (
    <div class="desk-day-blocks">
      {blocks.length === 0 && <span class="desk-quiet">{t('myTime.shifts.off')}</span>}
      {blocks.map((block, at) => {
        const error = errors[at];
        const edge = (side: 'from' | 'to') => (
          <Input
            value={block[side]}
            maxLength={5}
            label={t(`myTime.shifts.${side}`, [name, String(at + 1)])}
            aria-invalid={
              error !== undefined &&
              (error !== 'to' || side === 'to') &&
              (error !== 'from' || side === 'from')
                ? true
                : undefined
            }
            onValue={(value) => change(at, { [side]: value })}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
          <span class="desk-block" key={at}>
            {edge('from')}–{edge('to')}
            {(blockOf(block)?.to ?? 0) > MIDNIGHT && (
              <span class="desk-quiet">{t('myTime.shifts.nextDay')}</span>
            )}
            <IconButton
              icon="close"
              label={t('myTime.shifts.remove', [name, String(at + 1)])}
              onClick={() => onChange(blocks.filter((_, where) => where !== at))}
            />
          </span>
        );
      })}
      {blocks.length < MOST_BLOCKS && (
        <Button variant="quiet" icon="plus" onClick={() => onChange([...blocks, nextBlock(blocks)])}>
          {t('myTime.shifts.add')}
          <span class="tx-hidden"> {name}</span>
        </Button>
      )}
      {wrong && (
        <p class="tx-field-error" role="alert">
          {t(`myTime.shifts.wrong.${wrong}`)}
        </p>
      )}
    </div>
  );
}
