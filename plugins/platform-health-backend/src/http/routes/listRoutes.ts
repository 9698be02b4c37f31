import type { Fleet } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { ReadyDocument } from '../../documents/HealthDocuments';
import type { Caller } from '../access/principalKey';
import { readyDocument, send } from '../send';
import { fleetOf, type FleetFilter } from './fleetOf';
import { queryText, type Route, type Serving } from './Route';

const filterOf = (request: Request): FleetFilter => ({
  owner: queryText(request, 'owner'),
  system: queryText(request, 'system'),
  environment: queryText(request, 'environment'),
  state: queryText(request, 'state'),
  technology: queryText(request, 'technology'),
});

/** The fleet. Its document depends on nothing but the key, so readers of the same rows share it. */
function fleetRoute(): Route {
  const ready = new LRUCache<string, ReadyDocument>({ max: 16 });
  return {
    path: '/fleet',
    eventId: 'fleet-fetch',
    allow: ['user', 'service'],
    async answer({ documents, access }, caller, request, response) {
      const filter = filterOf(request);
      const revision = String(documents.revision);
      const rows = fleetOf(documents.fleetRows(), filter);
      const readable = await access.readable(
        caller,
        rows.map(row => row.entityRef),
      );
      const key = createHash('sha256')
        .update(JSON.stringify([revision, filter, [...readable]]))
        .digest('base64url');
      const document =
        ready.get(key) ??
        readyDocument({
          revision,
          environments: documents.environments(),
          rows: rows.filter(row => readable.has(row.entityRef)),
        } satisfies Fleet);
      ready.set(key, document);
      send(response, document);
    },
  };
}

/** Rows of which the caller may see at least one entity, with those entities alone. */
async function forCaller<T extends { readonly entityRefs: readonly string[] }>(
  { access }: Serving,
  caller: Caller,
  rows: readonly T[],
): Promise<T[]> {
  const readable = await access.readable(
    caller,
    rows.flatMap(row => row.entityRefs),
  );
  return rows
    .map(row => ({
      ...row,
      entityRefs: row.entityRefs.filter(ref => readable.has(ref)),
    }))
    .filter(row => row.entityRefs.length > 0);
}

const certificates: Route = {
  path: '/certificates',
  eventId: 'certificates-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, _, response) {
    const rows = serving.documents.certificates();
    send(
      response,
      readyDocument({ certificates: await forCaller(serving, caller, rows) }),
    );
  },
};

const backups: Route = {
  path: '/backups',
  eventId: 'backups-fetch',
  allow: ['user', 'service'],
  async answer(serving, caller, _, response) {
    const rows = serving.documents.backups();
    send(
      response,
      readyDocument({ backups: await forCaller(serving, caller, rows) }),
    );
  },
};

const firing: Route = {
  path: '/firing',
  eventId: 'firing-fetch',
  allow: ['user', 'service'],
  async answer({ documents, access }, caller, request, response) {
    const rule = queryText(request, 'rule') ?? '';
    const rows = documents.firing(rule);
    const readable = await access.readable(
      caller,
      rows.map(row => row.entityRef),
    );
    send(
      response,
      readyDocument({
        rule,
        firing: rows.filter(row => readable.has(row.entityRef)),
      }),
    );
  },
};

/** Routes over all entities: only what the caller may see is in them, and nothing counts the rest. */
export const listRoutes = (): readonly Route[] => [
  fleetRoute(),
  certificates,
  backups,
  firing,
];
