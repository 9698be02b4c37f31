import { KeyboardEvent, useMemo, useRef, useState } from 'react';
import { moveIn, typedIn } from './moveIn';
import { rowsOf } from './rowsOf';
import type { TreeNode } from './treeOf';

/** Milliseconds after which typing begins a new word. */
const WORD_MS = 700;

/** Which folders are open, which line has the focus, and what keys do to both. */
export function useTree(
  nodes: readonly TreeNode[],
  opened: readonly string[],
  onSelect: (path: string) => void,
) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(opened));
  const [focused, setFocused] = useState<string>();
  const typed = useRef({ word: '', at: 0 });
  const lines = useRef(new Map<string, HTMLElement>());
  const rows = useMemo(() => rowsOf(nodes, open), [nodes, open]);
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.path === focused),
  );

  const toggle = (path: string) => {
    const next = new Set(open);
    if (!next.delete(path)) next.add(path);
    setOpen(next);
  };
  const focus = (path: string) => {
    setFocused(path);
    lines.current.get(path)?.focus();
  };
  const activate = (node: TreeNode) => {
    setFocused(node.path);
    if (node.kind === 'folder') toggle(node.path);
    else onSelect(node.path);
  };

  const wordOf = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.key === ' ') return undefined;
    const { word, at: before } = typed.current;
    const begun = event.timeStamp - before < WORD_MS && word !== event.key;
    typed.current = {
      word: begun ? word + event.key : event.key,
      at: event.timeStamp,
    };
    return typed.current.word;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !rows[at]) return;
    const { node } = rows[at];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(node);
      return;
    }
    const word = wordOf(event);
    const move = word
      ? typedIn(rows, at, word)
      : moveIn(rows, at, event.key, open);
    if (!move) return;
    event.preventDefault();
    if ('focus' in move) focus(move.focus);
    else toggle('open' in move ? move.open : move.close);
  };
  const lineRef = (path: string) => (line: HTMLElement | null) => {
    if (line) lines.current.set(path, line);
    else lines.current.delete(path);
  };

  return { rows, open, at, activate, onKeyDown, lineRef };
}
