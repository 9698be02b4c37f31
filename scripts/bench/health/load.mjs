import { COMPONENTS } from './fleet.mjs';
import { view } from './views.mjs';

const READERS = 10;
/** Prime, so that readers who go on come round to every service. */
const STRIDE = 37;

/**
 * Ten readers, each with the page of one service open, which asks again and again. Where they do not stay, each view is
 * of another service. Resolves with views per second and how long each took, in milliseconds.
 */
export async function load(portal, { seconds, stays = true }) {
  const took = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let next = 0;
  const another = () => {
    next += STRIDE;
    return next % COMPONENTS;
  };
  const read = async () => {
    const own = another();
    while (performance.now() < end) {
      const asked = performance.now();
      await view(portal, stays ? own : another());
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return {
    perSecond: took.length / ((performance.now() - began) / 1000),
    took,
  };
}
