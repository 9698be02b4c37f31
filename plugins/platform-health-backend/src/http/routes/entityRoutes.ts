import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { Timeline } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Request } from 'express';
import { readyDocument, send } from '../send';
import type { Caller } from '../access/principalKey';
import { queryText, type Route, type Serving } from './Route';

const PATH = '/entities/:kind/:namespace/:name';
const PAGE = 50;

/** The entity of the address, if the caller may see its health. */
async function readableEntity(
  { access }: Serving,
  caller: Caller,
  { params }: Request,
): Promise<string> {
  const { kind, namespace, name } = params;
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  await access.requireReadable(caller, entityRef);
  return entityRef;
}

const nothingKnown = (entityRef: string) =>
  new NotFoundError(
    `Nothing that ${entityRef} uses is watched; see docs/operator for what is`,
  );

const health: Route = {
  path: PATH,
  eventId: 'entity-health-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, request, response) {
    const entityRef = await readableEntity(serving, caller, request);
    const document = serving.documents.entityHealth(entityRef);
    if (!document) throw nothingKnown(entityRef);
    send(response, document);
  },
};

const technology: Route = {
  path: `${PATH}/technologies/:technology`,
  eventId: 'technology-health-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, request, response) {
    const entityRef = await readableEntity(serving, caller, request);
    const environment = queryText(request, 'environment') ?? '';
    const detail = serving.documents.technologyDetail(
      entityRef,
      request.params.technology,
      environment,
    );
    if (!detail)
      throw new NotFoundError(
        `${entityRef} uses no ${request.params.technology} in ${environment}`,
      );
    send(response, readyDocument(detail));
  },
};

const timeline: Route = {
  path: `${PATH}/timeline`,
  eventId: 'timeline-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, request, response) {
    const entityRef = await readableEntity(serving, caller, request);
    const before = queryText(request, 'before');
    const page = await serving.memory.timeline({
      resources: serving.documents.resourcesOf(entityRef),
      before,
      limit: Number(queryText(request, 'limit') ?? PAGE),
    });
    const events =
      before === undefined ? serving.documents.recentEvents(entityRef) : [];
    const entries = [...events, ...page.entries].sort((one, other) =>
      other.at.localeCompare(one.at),
    );
    send(response, readyDocument({ ...page, entries } satisfies Timeline));
  },
};

const evidence: Route = {
  path: `${PATH}/evidence`,
  eventId: 'evidence-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, request, response) {
    const entityRef = await readableEntity(serving, caller, request);
    const resource = queryText(request, 'resource') ?? '';
    const file = serving.documents.evidence(entityRef, resource);
    if (file === undefined)
      throw new NotFoundError(
        `There is no evidence on such a resource of ${entityRef} here; ask the replica that watches its cluster`,
      );
    response.attachment('evidence.json');
    send(response, readyDocument(file));
  },
};

/** Routes about one entity. */
export const entityRoutes: readonly Route[] = [
  health,
  technology,
  timeline,
  evidence,
];
