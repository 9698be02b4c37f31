import { pathText, type Path } from '@ecotrack/model';
import { KeyboardEvent, RefObject, useRef, useState } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { listAt } from '../document/valueAt';
import { useFormText } from '../form/useFormText';
import { useAnnounce } from './Announcer';
import { placeOf } from './keys/placeOf';
import { rowCommand } from './keys/rowCommand';
import { useFocusNext } from './keys/useFocusNext';
import { useRowKeys } from './keys/useRowKeys';

/** What a list of rows is and how a row of it begins. */
export interface RowsProps {
  readonly path: Path;
  /** Keys of the values in the line of a row; a new row begins at the first. */
  readonly line: readonly string[];
  /** A new row. */
  readonly make: () => unknown;
  /** What a row is called, such as `Column status`. */
  readonly nameOf: (row: unknown, index: number) => string;
  /** Where a row is put that is not asked for below another one; the end when absent. */
  readonly end?: (rows: readonly unknown[]) => number;
}

/** The rows of a list with what can be done to them, by keys or by buttons. */
export function useRows(props: RowsProps, root: RefObject<HTMLElement>) {
  const { path, line, nameOf } = props;
  const t = useFormText();
  const { data, edit } = useOpenDocument();
  const announce = useAnnounce();
  const rows = listAt(data, path);
  const { keys, ...keep } = useRowKeys(rows.length);
  const focus = useFocusNext(root);
  const addButton = useRef<HTMLButtonElement>(null);
  const [fresh, setFresh] = useState<number>();
  const named = (index: number) => nameOf(rows[index], index);
  const at = (index: number, rest: string) =>
    `${pathText([...path, index])}${rest}`;

  const add = (index: number) => {
    setFresh(keep.insert(index));
    focus.next(at(index, `.${line[0]}`));
    edit({ op: 'insert', path, index, value: props.make() });
    announce(t('form.rows.added', { place: `${index + 1}` }));
  };
  const move = (from: number, to: number, rest = '') => {
    if (to < 0 || to >= rows.length) return;
    keep.move(from, to);
    focus.next(at(to, rest));
    edit({ op: 'move', path, from, to });
    const place = { place: `${to + 1}`, total: `${rows.length}` };
    announce(t('form.rows.moved', { row: named(from), ...place }));
  };
  const remove = (index: number, rest = '') => {
    keep.remove(index);
    if (rows.length === 1) addButton.current?.focus();
    else focus.next(at(Math.min(index, rows.length - 2), rest));
    edit({ op: 'remove', path: [...path, index] });
    announce(t('form.rows.removed', { row: named(index) }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const place = placeOf(event.target, path);
    if (!place) return;
    const { index, rest } = place;
    const { key, ctrlKey, altKey, shiftKey, metaKey, nativeEvent } = event;
    const command = rowCommand({
      ...{ key, ctrlKey, altKey, shiftKey, metaKey },
      composing: nativeEvent.isComposing,
      input: event.target instanceof HTMLInputElement,
      inLine: rest === '' || line.includes(rest.slice(1)),
    });
    if (!command) return;
    event.preventDefault();
    switch (command.type) {
      case 'add':
        add(index + 1);
        return;
      case 'remove':
        remove(index, rest);
        return;
      case 'move':
        move(index, index + command.by, rest);
        return;
      default:
        focus.now(at(index + command.by, rest));
    }
  };

  return {
    rows,
    keys,
    fresh,
    addButton,
    onKeyDown,
    add: () => add(props.end?.(rows) ?? rows.length),
    move,
    remove,
    named,
  };
}
