import type { Path } from '@ecotrack/model';
import { ComponentType } from 'react';
import {
  CACHES,
  CALLS,
  CONSUMES,
  PUBLISHES,
  TABLES,
} from '../fields/names/places';
import { ConsumedSection } from '../kafka/ConsumedSection';
import { PublishedSection } from '../kafka/PublishedSection';
import { MeshSection } from '../mesh/MeshSection';
import { TablesSection } from '../postgres/TablesSection';
import { CachesSection } from '../redis/CachesSection';

/** A part of the form. */
interface Section {
  readonly id: 'tables' | 'caches' | 'publishes' | 'consumes' | 'mesh';
  readonly Content: ComponentType;
  /** Lists whose rows are counted in its heading. */
  readonly lists: readonly Path[];
  /** Values whose errors are counted in its heading. */
  readonly parts: readonly Path[];
}

/** The form, in the order in which a service is thought of: what it stores, what it tells, whom it knows. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'tables',
    Content: TablesSection,
    lists: [TABLES],
    parts: [['spec', 'postgres']],
  },
  {
    id: 'caches',
    Content: CachesSection,
    lists: [CACHES],
    parts: [['spec', 'redis']],
  },
  {
    id: 'publishes',
    Content: PublishedSection,
    lists: [PUBLISHES],
    parts: [PUBLISHES],
  },
  {
    id: 'consumes',
    Content: ConsumedSection,
    lists: [CONSUMES],
    parts: [CONSUMES],
  },
  {
    id: 'mesh',
    Content: MeshSection,
    lists: [
      ['spec', 'mesh', 'callers'],
      CALLS,
      ['spec', 'mesh', 'externalHosts'],
    ],
    parts: [['spec', 'mesh'], CALLS, ['spec', 'application', 'startAfter']],
  },
];
