import { viewActions } from './view-actions.ts';
import { useViewKeys } from './view-keys.ts';
import type { AttentionViewProps } from './view-props.ts';
import { useViewState } from './view-state.ts';

/** State, actions and keys of the attention view. */
export function useAttentionView(props: AttentionViewProps) {
  const state = useViewState(props.entries, props.now);
  const actions = viewActions(props, state);
  useViewKeys(props, state, actions);
  return { ...state, ...actions };
}
