import { useEffect, useState } from 'react';

/** Ages on the page are no finer than this. */
const STEP_MS = 15_000;

/** The time, anew every few seconds while the page is looked at. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = () => {
      if (document.visibilityState !== 'hidden') setNow(new Date());
    };
    const timer = setInterval(tick, STEP_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
