import { HEALTH_STATES } from '@ecotrack/backstage-plugin-platform-health-common';
import { schemaRef, type Schema } from './schema';

/** A parameter of a route. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  /** Whether `:` and `/` need not be escaped. */
  readonly allowReserved?: boolean;
  readonly schema: Schema;
}

/** Texts of addresses; what the catalog would refuse is refused here. */
const kind: Schema = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9]*$',
  maxLength: 63,
};
const name: Schema = {
  type: 'string',
  pattern: '^[A-Za-z0-9]([-_.A-Za-z0-9]*[A-Za-z0-9])?$',
  maxLength: 63,
};
const ref: Schema = {
  type: 'string',
  pattern: '^[-_.:/A-Za-z0-9]+$',
  maxLength: 200,
};
const key: Schema = {
  type: 'string',
  pattern: '^[^\\x00-\\x1f]+$',
  maxLength: 600,
};
const state: Schema = { type: 'string', enum: HEALTH_STATES };

const inPath = (id: string, schema: Schema): Parameter => ({
  name: id,
  in: 'path',
  required: true,
  schema,
});
const asked = (id: string, schema: Schema, required = false): Parameter => ({
  name: id,
  in: 'query',
  required,
  allowReserved: true,
  schema,
});

const answer = (description: string, document: string) => ({
  description,
  content: { 'application/json': { schema: schemaRef(document) } },
});

const get = (
  operationId: string,
  summary: string,
  document: string,
  parameters: readonly Parameter[] = [],
) => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: {
      200: answer(summary, document),
      304: { description: 'The document of If-None-Match still holds' },
      400: { description: 'A parameter is wrong; the error names it' },
      401: { description: 'No credentials' },
      403: { description: 'Not allowed' },
      404: { description: 'Not there, or hidden from the caller' },
      503: { description: 'It cannot be asked who may see this' },
    },
  },
});

const entity = [
  inPath('kind', kind),
  inPath('namespace', name),
  inPath('name', name),
];

/** Every route, and what it takes. */
export const paths = {
  '/entities/{kind}/{namespace}/{name}': get(
    'getEntityHealth',
    'Health of an entity: what its cards show.',
    'EntityHealth',
    entity,
  ),
  '/entities/{kind}/{namespace}/{name}/technologies/{technology}': get(
    'getTechnologyDetail',
    'One technology of an entity in one environment, in full.',
    'TechnologyDetail',
    [...entity, inPath('technology', name), asked('environment', name, true)],
  ),
  '/entities/{kind}/{namespace}/{name}/timeline': get(
    'getTimeline',
    'What changed, the newest first.',
    'Timeline',
    [
      ...entity,
      asked('before', { type: 'string', maxLength: 64 }),
      asked('limit', { type: 'string', pattern: '^([1-9]\\d?|1\\d\\d|200)$' }),
    ],
  ),
  '/entities/{kind}/{namespace}/{name}/evidence': get(
    'getEvidence',
    'Inputs of the rules for one resource, as a file for replay.',
    'Evidence',
    [...entity, asked('resource', key, true)],
  ),
  '/fleet': get(
    'getFleet',
    'Health of all entities that the caller may see, the worst first.',
    'Fleet',
    [
      asked('owner', ref),
      asked('system', ref),
      asked('environment', name),
      asked('state', state),
      asked('technology', name),
    ],
  ),
  '/certificates': get(
    'getCertificates',
    'Certificates, the next to end first.',
    'CertificateList',
  ),
  '/backups': get(
    'getBackups',
    'How each database stands to what was promised.',
    'BackupList',
  ),
  '/firing': get('getFiring', 'Where a rule fires now.', 'Firing', [
    asked(
      'rule',
      { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$', maxLength: 128 },
      true,
    ),
  ]),
  '/resources': get(
    'getResources',
    'What runs; for the catalog and the search of this portal.',
    'RunningResources',
  ),
  '/sources': get(
    'getSources',
    'What the portal watches, and how that goes.',
    'SourceList',
  ),
};
