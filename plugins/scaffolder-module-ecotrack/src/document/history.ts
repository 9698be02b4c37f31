/** The texts a document had, with the one it has. */
export interface History {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** What the last step changed; steps of one origin that follow each other closely are undone as one. */
  readonly origin?: string;
}

export type HistoryAction =
  | { readonly type: 'write'; readonly text: string; readonly origin?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Older steps are forgotten. */
const MAX_STEPS = 200;

export const historyOf = (text: string): History => ({
  past: [],
  present: text,
  future: [],
});

/** Reducer of a document's history. */
export function history(state: History, action: HistoryAction): History {
  switch (action.type) {
    case 'write':
      return written(state, action.text, action.origin);
    case 'undo':
      return state.past.length === 0
        ? state
        : {
            past: state.past.slice(0, -1),
            present: state.past[state.past.length - 1],
            future: [state.present, ...state.future],
          };
    default:
      return state.future.length === 0
        ? state
        : {
            past: [...state.past, state.present],
            present: state.future[0],
            future: state.future.slice(1),
          };
  }
}

function written(state: History, text: string, origin?: string): History {
  if (text === state.present) return state;
  const typingOn = origin !== undefined && origin === state.origin;
  return {
    past: typingOn
      ? state.past
      : [...state.past, state.present].slice(-MAX_STEPS),
    present: text,
    future: [],
    origin,
  };
}
