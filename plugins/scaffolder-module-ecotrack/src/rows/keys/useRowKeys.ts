import { useRef } from 'react';

/** Keys of the rows of a list that go with a row when it moves, so that what is open stays open. */
export function useRowKeys(count: number) {
  const next = useRef(0);
  const keys = useRef<number[]>([]);
  while (keys.current.length < count) keys.current.push(next.current++);
  keys.current.length = count;
  return {
    keys: keys.current,
    /** Makes the key of a row that is about to be inserted. */
    insert: (index: number) => {
      const key = next.current++;
      keys.current.splice(index, 0, key);
      return key;
    },
    move: (from: number, to: number) => {
      keys.current.splice(to, 0, ...keys.current.splice(from, 1));
    },
    remove: (index: number) => {
      keys.current.splice(index, 1);
    },
  };
}
