import { PORTS, publicHost } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { headers, parameters } from './parameters';
import { offered, paths } from './paths';
import { problemResponses, problemSchemas } from './problems';
import {
  pageName,
  pageSchema,
  patchName,
  patchSchema,
  requestName,
  requestSchema,
  viewName,
  viewSchema,
} from './schemas';
import { securitySchemes } from './security';
import { sessionSchemas } from './session';

const tag = ({ entity, table }: TablePlan) => ({
  name: entity,
  description: table.description || `Rows of the table ${table.name}`,
});

const schemasOf = (table: TablePlan) => [
  [viewName(table), viewSchema(table)] as const,
  [pageName(table), pageSchema(table)] as const,
  ...(table.table.api === 'full'
    ? [
        [requestName(table), requestSchema(table)] as const,
        [patchName(table), patchSchema(table)] as const,
      ]
    : []),
];

/** OpenAPI 3.1 document of the HTTP API, as its controllers have it. */
export function openapi({ service, platform }: GeneratorInput) {
  const { mesh, redis } = service.spec;
  const tables = offered(service);
  const writes = tables.some(({ table }) => table.api === 'full');
  return {
    openapi: '3.1.0',
    info: {
      title: service.metadata.name,
      description: service.metadata.description,
      version: '1.0.0',
    },
    servers: [
      ...(mesh.exposure === 'public'
        ? [
            {
              url: `https://${publicHost(service, platform)}`,
              description: 'Public address',
            },
          ]
        : []),
      { url: `http://localhost:${PORTS.http}`, description: 'Local work' },
    ],
    tags: [
      ...tables.map(tag),
      ...(redis?.sessions
        ? [{ name: 'Session', description: 'Log-in and log-out' }]
        : []),
    ],
    paths: Object.fromEntries(paths(service)),
    components: {
      schemas: {
        ...Object.fromEntries(tables.flatMap(schemasOf)),
        ...(redis?.sessions && sessionSchemas),
        ...problemSchemas,
      },
      ...(tables.length > 0 && {
        parameters: parameters(writes),
        headers: headers(writes),
      }),
      responses: problemResponses(writes),
      securitySchemes: securitySchemes(service, platform),
    },
  };
}
