import type { ComponentChildren } from 'preact';
import { t } from '../../utils/locales/text.ts';
import { may } from '../../utils/team/drafts/flow.ts';
import { Button, IconButton } from '../button.tsx';
import { useRows } from '../desk/use-rows.ts';
import { DraftNote } from './draft-note.tsx';
import type { RestProps } from './rest-tab.tsx';
import type { WorkThing } from './work-things.ts';

interface ThingsProps<T> extends Omit<RestProps, 'around'> {
  label: string;
  part: 'reading' | 'trial' | 'intent';
  things: readonly WorkThing<T>[];
  titleOf: (value: T) => string;
  children: (value: T) => ComponentChildren;
  onEdit: (value: T) => void;
}

/** Things of one kind, each with its state: Enter edits, Delete takes away. */
export function Things<T>({ label, part, things, titleOf, children, onEdit, ...rest }: ThingsProps<T>) {
  const { work, does, told } = rest;
  const remove = ({ id, draft }: WorkThing<T>, isReleased: boolean) => {
    // What was never released is not taken away: its draft is.
    if (!isReleased && draft && may('discard', draft, work.me))
      return void told(does.onSteps([draft], { do: 'discard' }), t('teamWork.done.discarded'));
    void told(does.onSave([{ part, id, value: null }]));
  };
  const isReleased = (id: string) =>
    [...work.content.readings, ...work.content.trials, ...work.content.intents].some((one) => one.id === id);
  const { list, onKeyDown } = useRows((id, event) => {
    const thing = things.find((one) => one.id === id);
    if (!thing || thing.isGone) return false;
    if (event.key === 'Enter') onEdit(thing.value);
    else if (event.key === 'Delete') remove(thing, isReleased(id));
    else return false;
    return true;
  });
  return (
    <ul class="desk-rows tw-rows" ref={list} onKeyDown={onKeyDown} aria-label={label}>
      {things.map((thing, at) => {
        const title = titleOf(thing.value);
        return (
          <li key={thing.id} data-row={thing.id} tabIndex={at === 0 ? 0 : -1} aria-label={title}>
            <div>
              <p>{thing.isGone ? <del>{title}</del> : <b>{title}</b>}</p>
              {children(thing.value)}
            </div>
            <span class="desk-line">
              <DraftNote {...rest} draft={thing.draft} />
              {!thing.isGone && (
                <>
                  <Button onClick={() => onEdit(thing.value)}>{t('teamWork.act.edit')}</Button>
                  <IconButton
                    icon="trash"
                    label={t('teamWork.act.removeThis', [title])}
                    onClick={() => remove(thing, isReleased(thing.id))}
                  />
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
