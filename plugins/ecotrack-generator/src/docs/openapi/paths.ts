import type { Service } from '@ecotrack/model';
import { tablePlans, type TablePlan } from '../../postgres/plan/tablePlan';
import { viewedSchema } from './columnSchema';
import type { PathItem } from './operation';
import { listing, reading } from './reads';
import { sessionPath } from './session';
import { creating, deleting, patching, updating } from './writes';

/** Tables that the API offers. */
export const offered = (service: Service): readonly TablePlan[] =>
  tablePlans(service).filter(({ table }) => table.api !== 'none');

/** All paths of the API, in the order of the tables. */
export const paths = (service: Service): [string, PathItem][] => [
  ...offered(service).flatMap(table => tablePaths(service, table)),
  ...(service.spec.redis?.sessions ? [sessionPath(service)] : []),
];

/** The list of a table, and one row by id. */
function tablePaths(service: Service, table: TablePlan): [string, PathItem][] {
  const at = `${service.spec.application.basePath}${table.path}`;
  const writes = table.table.api === 'full';
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: viewedSchema(table.id),
  };
  return [
    [
      at,
      {
        get: listing(service, table),
        ...(writes && { post: creating(service, table) }),
      },
    ],
    [
      `${at}/{id}`,
      {
        parameters: [id],
        get: reading(service, table),
        ...(writes && {
          put: updating(service, table),
          patch: patching(service, table),
          delete: deleting(service, table),
        }),
      },
    ],
  ];
}
