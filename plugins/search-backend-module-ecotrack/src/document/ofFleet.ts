import {
  byWorst,
  type Fleet,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { healthDocument, type HealthDocument } from './HealthDocument';

/** Documents of components: state and worst sentence of each technology in each environment. */
export const ofFleet = ({ rows }: Fleet, asOf: string): HealthDocument[] =>
  rows.flatMap(({ entityRef, title, state, cells }) => {
    const [worst] = [...cells].sort(byWorst);
    if (!worst) return [];
    const { technology, environment, sentence } = worst;
    return healthDocument({
      entityRef,
      name: title,
      state,
      technology,
      environment,
      sentence,
      asOf,
      lines: cells.map(
        cell =>
          `${cell.technology} in ${cell.environment} is ${cell.state}: ${
            cell.sentence
          }${cell.rule ? ` (${cell.rule})` : ''}`,
      ),
    });
  });
