import { application } from '../../application';
import { delivery } from '../../delivery';
import { docs } from '../../docs';
import { kafka } from '../../kafka';
import { mesh } from '../../mesh';
import { observability } from '../../observability';
import { postgres } from '../../postgres';
import { redis } from '../../redis';
import { security } from '../../security';
import type { Concern } from '../Concern';

/** All concerns, in the order in which their needs are merged. A new concern is one line here. */
export const concerns: readonly Concern[] = [
  application,
  postgres,
  redis,
  kafka,
  security,
  mesh,
  delivery,
  observability,
  docs,
];
