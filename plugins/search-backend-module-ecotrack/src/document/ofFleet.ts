import type { Fleet } from '@ecotrack/backstage-plugin-platform-health-common';
import { healthDocument, type HealthDocument } from './HealthDocument';

/** Documents of components: state and worst sentence of each technology in each environment. */
export const ofFleet = ({ rows }: Fleet): HealthDocument[] =>
  rows.map(({ entityRef, title, state, cells }) =>
    healthDocument({
      entityRef,
      name: title,
      state,
      lines: cells.map(
        cell =>
          `${cell.technology} in ${cell.environment} is ${cell.state}: ${
            cell.sentence
          }${cell.rule ? ` (${cell.rule})` : ''}`,
      ),
    }),
  );
