import type { ComponentChildren } from 'preact';
import { Note } from './states.tsx';

interface WarningProps {
  children: ComponentChildren;
  action?: ComponentChildren;
}

/** What a person should look at now: it is read out when it appears. */
export function Warning({ children, action }: WarningProps) {
  return (
    <div role="alert">
      <Note tone="soon" icon="warning" action={action}>
        {children}
      </Note>
    </div>
  );
}
