import { PORTS, publicHost } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { headers, parameters } from './parameters';
import { SECURITY_SCHEME, tablePaths } from './paths';
import { PROBLEMS, problemResponses, problemSchemas } from './problems';
import type { ProblemStatus } from './problems';
import {
  pageName,
  pageSchema,
  requestName,
  requestSchema,
  viewName,
  viewSchema,
} from './schemas';

/** OpenAPI 3.1 document of the HTTP API, as its controllers have it. */
export function openapi({ service, platform }: GeneratorInput) {
  const tables = tablePlans(service).filter(
    ({ table }) => table.api !== 'none',
  );
  const writes = tables.some(({ table }) => table.api === 'full');
  return {
    openapi: '3.1.0',
    info: {
      title: service.metadata.name,
      description: service.metadata.description,
      version: '1.0.0',
    },
    servers: [
      ...(service.spec.mesh.exposure === 'public'
        ? [
            {
              url: `https://${publicHost(service, platform)}`,
              description: 'Public address',
            },
          ]
        : []),
      { url: `http://localhost:${PORTS.http}`, description: 'Local work' },
    ],
    tags: tables.map(({ entity, table }) => ({
      name: entity,
      ...(table.description !== '' && { description: table.description }),
    })),
    paths: Object.assign(
      {},
      ...tables.map(table => tablePaths(service, table)),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(
          tables.flatMap(table => [
            [viewName(table), viewSchema(table)],
            [pageName(table), pageSchema(table)],
            ...(table.table.api === 'full'
              ? [[requestName(table), requestSchema(table)]]
              : []),
          ]),
        ),
        ...problemSchemas,
      },
      parameters: parameters(writes),
      headers: headers(writes),
      responses: problemResponses(usedProblems(writes)),
      securitySchemes: {
        [SECURITY_SCHEME]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: `Token of ${platform.tokens.issuer} for the audience ${platform.tokens.audience}.`,
        },
      },
    },
  };
}

const STATUSES: readonly ProblemStatus[] = [400, 401, 403, 404, 409, 412];

/** Reading alone neither contradicts a row nor meets an outdated one. */
const usedProblems = (writes: boolean) =>
  STATUSES.filter(status => PROBLEMS[status] && (writes || status < 409));
