import { useEffect, useState } from 'react';

/** Who stands on the page for a subject, in the order they came. */
const present = new Map<string, Set<() => void>>();

/** Whether this is the first on the page for the subject: what concerns all of them is said once. */
export function useIsSpeaker(subject: string): boolean {
  const [isFirst, setIsFirst] = useState(false);
  useEffect(() => {
    const all = present.get(subject) ?? new Set();
    present.set(subject, all);
    const look = () => setIsFirst([...all][0] === look);
    all.add(look);
    look();
    return () => {
      all.delete(look);
      for (const other of all) other();
      if (all.size === 0) present.delete(subject);
    };
  }, [subject]);
  return isFirst;
}
