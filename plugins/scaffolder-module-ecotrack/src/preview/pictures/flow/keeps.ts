import { databaseName, type Service } from '@ecotrack/model';
import type { Translate } from '../../Translate';
import { flowBox, LAYER, type FlowPart } from './FlowPart';

/** Database, caches and sessions; what the service does not have is no box. */
export function keeps(service: Service, t: Translate): FlowPart[] {
  const from = service.metadata.name;
  const { postgres, redis } = service.spec;
  const part = (
    id: string,
    title: string,
    kind: string,
    lines: readonly string[],
  ): FlowPart => ({
    box: flowBox(id, LAYER.to, title, kind, lines),
    arrows: [
      {
        from,
        to: id,
        sentence: t('preview.pictures.reads', { from, to: title }),
      },
    ],
  });
  const kept = (ms: number) =>
    t('preview.pictures.keptFor', { seconds: `${ms / 1000}` });
  return [
    ...(postgres
      ? [
          part(
            'database',
            databaseName(service),
            t('preview.pictures.database'),
            postgres.tables.map(({ name }) => name),
          ),
        ]
      : []),
    ...(redis?.caches ?? []).map(({ name, ttlMs }) =>
      part(`cache ${name}`, name, t('preview.pictures.cache'), [kept(ttlMs)]),
    ),
    ...(redis?.sessions
      ? [
          part(
            'sessions',
            redis.sessions.namespace,
            t('preview.pictures.sessions'),
            [kept(redis.sessions.timeoutMs)],
          ),
        ]
      : []),
  ];
}
