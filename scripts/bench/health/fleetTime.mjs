import { say } from '../../toolchain/say.mjs';
import { median } from '../generate/figures.mjs';
import { COMPONENTS } from './fleet.mjs';

const TIMES = 30;

/** How long the fleet of all services takes, the median in milliseconds. */
export async function fleetTime({ own }) {
  const took = [];
  for (let i = 0; i < TIMES; i++) {
    const fleet = await own.ask('/api/platform-health/fleet');
    const { rows } = JSON.parse(fleet.body);
    if (rows.length !== COMPONENTS)
      throw new Error(`The fleet has ${rows.length} services.`);
    took.push(fleet.took);
  }
  say(`fleet: the longest of ${TIMES} took ${Math.max(...took).toFixed(1)} ms`);
  return { fleetMs: Number(median(took).toFixed(1)) };
}
