import type { DeskConsole } from '../model.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { FolderDialog } from './folder-dialog.tsx';
import type { LibraryActs } from './use-library-acts.ts';

interface LibraryDialogsProps {
  acts: LibraryActs;
  folders: readonly (readonly string[])[];
  consoles: readonly DeskConsole[];
}

/** What is asked before many replies or a folder are changed. */
export function LibraryDialogs({ acts, folders, consoles }: LibraryDialogsProps) {
  const { asking } = acts;
  if (asking?.kind === 'bulk')
    return (
      <BulkDialog
        ask={asking.ask}
        replies={asking.replies}
        folders={folders}
        consoles={consoles}
        onEdit={(edits) => acts.doBulk(asking.replies, edits)}
        onClose={acts.close}
      />
    );
  if (asking?.kind === 'folder')
    return (
      <FolderDialog
        ask={asking.ask}
        path={asking.path}
        folders={folders}
        onPath={(to) => acts.placeFolder(asking.ask, asking.path, to)}
        onClose={acts.close}
      />
    );
  return null;
}
