/** What a key press asks of a list of rows. */
export type RowCommand =
  | { readonly type: 'add' | 'remove' }
  | { readonly type: 'move' | 'go'; readonly by: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  /** Whether Enter ends the writing of a word, as it does for Japanese. */
  readonly composing: boolean;
  /** Whether a line of text or a tick has the focus. */
  readonly input: boolean;
  /** Whether the focus is in the line of the row, not in what is folded out below it. */
  readonly inLine: boolean;
}

const VERTICAL: { readonly [key: string]: 1 | -1 | undefined } = {
  ArrowUp: -1,
  ArrowDown: 1,
};

/** Enter adds, Alt with an arrow moves, Ctrl with Delete or Backspace removes, an arrow goes to the next row. */
export function rowCommand(press: KeyPress): RowCommand | undefined {
  const { key, ctrlKey, altKey, inLine } = press;
  const by = VERTICAL[key];
  if (press.shiftKey || press.metaKey || press.composing) return undefined;
  if (altKey) return by && !ctrlKey ? { type: 'move', by } : undefined;
  if (!inLine) return undefined;
  if (ctrlKey)
    return key === 'Delete' || key === 'Backspace'
      ? { type: 'remove' }
      : undefined;
  if (!press.input) return undefined;
  if (key === 'Enter') return { type: 'add' };
  return by && { type: 'go', by };
}
