import type { Scenario } from '../Scenario';
import { ACCESS } from './access';
import { BACKEND } from './backend';
import { BROWSER } from './browser';
import { WHOLE_CLUSTERS } from './clusters';
import { EVENTS } from './events';
import { EXPIRED } from './expired';
import { GARBAGE } from './garbage';
import { METRICS } from './metrics';
import { OBJECTS } from './objects';
import { OVERLOAD } from './overload';
import { PAGES } from './pages';
import { ROTATION } from './rotation';
import { SILENCE } from './silence';
import { SIZE } from './size';
import { VERSIONS } from './versions';

/** The fault table, in its order. */
export const SCENARIOS: readonly Scenario[] = [
  ...EXPIRED,
  ...SILENCE,
  ...OVERLOAD,
  ...ACCESS,
  ...VERSIONS,
  ...GARBAGE,
  ...SIZE,
  ...WHOLE_CLUSTERS,
  ...EVENTS,
  ...OBJECTS,
  ...METRICS,
  ...PAGES,
  ...BROWSER,
  ...BACKEND,
  ...ROTATION,
].sort((one, other) => one.id.localeCompare(other.id));
