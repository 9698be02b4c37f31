/** The texts a document had, with the one it has. */
export interface History {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** Where the last step was written, and when. */
  readonly last?: { readonly origin?: string; readonly at: number };
}

export type HistoryAction =
  | {
      readonly type: 'write';
      readonly text: string;
      /** What was typed into, such as a field; typing on in one place is one step. None for a step of its own. */
      readonly origin?: string;
      /** Milliseconds since any one moment. */
      readonly at: number;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Older steps are forgotten. */
const MAX_STEPS = 200;

/** Who pauses longer begins a new step. */
const PAUSE_MS = 1000;

export const historyOf = (text: string): History => ({
  past: [],
  present: text,
  future: [],
});

/** Reducer of a document's history. */
export function history(state: History, action: HistoryAction): History {
  if (action.type === 'write') {
    return action.text === state.present ? state : written(state, action);
  }
  const { past, present, future } = state;
  if (action.type === 'undo') {
    if (past.length === 0) return state;
    return {
      past: past.slice(0, -1),
      present: past[past.length - 1],
      future: [present, ...future],
    };
  }
  if (future.length === 0) return state;
  return {
    past: [...past, present],
    present: future[0],
    future: future.slice(1),
  };
}

function written(
  { past, present, last }: History,
  { text, origin, at }: Extract<HistoryAction, { type: 'write' }>,
): History {
  const typesOn =
    origin !== undefined && last?.origin === origin && at - last.at < PAUSE_MS;
  return {
    past: typesOn ? past : [...past, present].slice(-MAX_STEPS),
    present: text,
    future: [],
    last: { origin, at },
  };
}
