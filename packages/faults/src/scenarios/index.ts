import type { Scenario } from '../Scenario';
import { ACCESS } from './access';
import { EXPIRED } from './expired';
import { GARBAGE } from './garbage';
import { OVERLOAD } from './overload';
import { SILENCE } from './silence';
import { VERSIONS } from './versions';

/** The fault table, in its order. */
export const SCENARIOS: readonly Scenario[] = [
  ...EXPIRED,
  ...SILENCE,
  ...OVERLOAD,
  ...ACCESS,
  ...VERSIONS,
  ...GARBAGE,
].sort((one, other) => one.id.localeCompare(other.id));
