import type { Leaving } from '../../use-leave-guard.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import type { Editor } from './use-editor.ts';

interface LeaveEditorProps {
  editor: Editor;
  leaving: Leaving;
  /** What was changed is given up. */
  onGiveUp?: () => void;
}

/** The question whether the reply that is open is saved, while somebody is on their way elsewhere. */
export function LeaveEditor({ editor, leaving: { go, stay }, onGiveUp }: LeaveEditorProps) {
  if (!go) return null;
  return (
    <LeaveDialog
      title={editor.edition?.draft.title ?? ''}
      busy={editor.saving}
      onStay={stay}
      onDiscard={() => {
        editor.revert();
        onGiveUp?.();
        stay();
        go();
      }}
      onSave={() =>
        void editor.save().then((done) => {
          stay();
          if (done) go();
        })
      }
    />
  );
}
