import { objectsQuery } from '@ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack';
import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import { type SelectionInput, textOf } from '../../map/HealthInput';
import type { Door, Visitor } from '../Door';
import { thrownBy, thrownFaults } from './sentenceFaults';

/** A parameter that the door to the clusters takes from nobody: neither as one value nor as the text of an address. */
export function selectionDoor({ name }: SelectionInput): Door {
  const faults = async (visitor: Visitor) => {
    const text = textOf(visitor.value);
    const searches = [
      new URLSearchParams({ version: 'v1', [name]: text }),
      new URLSearchParams(`version=v1&${name}=${text}`),
    ];
    return searches.flatMap(search => {
      const ask = () => objectsQuery(WATCHED_KINDS.pods, search);
      return thrownFaults(thrownBy(ask), [name], visitor);
    });
  };
  return { name: `cluster door ${name}`, refusing: faults, carrying: faults };
}
