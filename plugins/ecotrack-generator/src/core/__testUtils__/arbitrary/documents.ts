import fc from 'fast-check';
import { platform, type Source } from '@ecotrack/model';
import { application } from './application';
import { delivery, mayBeCanary } from './delivery';
import { chance, maybe, oneOf, type Draw } from './Draw';
import { kafka } from './kafka';
import { faultInjection, mesh } from './mesh';
import { metadata } from './metadata';
import { observability } from './observability';
import { platformDocument } from './platforms';
import { redis } from './redis';
import { security } from './security';
import type { PlatformDocument, ServiceDocument } from './ServiceDocument';
import { pool, tables } from './tables';

/** Documents as their authors write them, and where the repository will live. */
export interface Documents {
  readonly service: ServiceDocument;
  readonly platform: PlatformDocument;
  readonly source: Source;
}

function documents(draw: Draw): Documents {
  const operated = platformDocument(draw);
  const { baseDomain, environments, scaling } = platform.parse(operated);
  const about = metadata(draw);
  const sensitive = chance(draw, 2);
  const database = chance(draw, 9) ? tables(draw, sensitive) : [];
  const events = maybe(draw, 8, () => kafka(draw, about.name, database));
  const calls = mesh(draw, about.name, database, baseDomain);
  const delivered = delivery(
    draw,
    environments.map(({ name }) => name),
    (events?.consumes ?? []).length > 0,
  );
  const isCanary =
    scaling.rollouts && mayBeCanary(delivered, calls) && chance(draw, 7);
  return {
    service: {
      apiVersion: 'ecotrack.io/v1alpha1',
      kind: 'Service',
      metadata: about,
      spec: {
        application: application(draw, about.name, sensitive),
        postgres:
          database.length === 0
            ? undefined
            : {
                schema: maybe(draw, 2, () => 'schema_of_its_own'),
                tables: database,
                pool: pool(draw),
              },
        redis: redis(draw, database, events?.consumes ?? []),
        kafka: events,
        mesh: {
          ...calls,
          faultInjection: faultInjection(draw, environments, delivered),
        },
        delivery: {
          ...delivered,
          strategy: isCanary ? 'canary' : undefined,
        },
        observability: observability(draw, events?.publishes ?? [], database),
        security: security(draw),
      },
    },
    platform: operated,
    source: {
      repositoryUrl: `https://git.ecotrack.example/ecotrack/${about.name}.git`,
      branch: oneOf(draw, ['main', 'release/1.x']),
    },
  };
}

/** Valid by construction: the parser accepts every one of them. */
export const validDocuments = (): fc.Arbitrary<Documents> =>
  fc.gen().map(documents);
