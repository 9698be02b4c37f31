import type { Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { anonymiseSql } from './anonymiseSql';
import { restoreDrillSh } from './restoreDrillSh';

/** What is done with a copy of the database: whether it is whole, and who is in it. */
export const dataScripts = (service: Service): GeneratedFile[] => [
  {
    path: 'data/restore-drill.sh',
    content: restoreDrillSh(service),
    class: 'managed',
    executable: true,
    purpose: 'Restores a copy of the database and holds it against it.',
  },
  {
    path: 'data/anonymise.sql',
    content: anonymiseSql(service),
    class: 'seeded',
    purpose: 'Takes persons out of a copy of the database.',
  },
];
