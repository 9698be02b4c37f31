import type { Service } from '@ecotrack/model';
import type { Translate } from '../../Translate';
import { flowBox, LAYER, operationLine, type FlowPart } from './FlowPart';

/** Published topics and their consumers, called services, hosts outside. */
export function tells({ metadata, spec }: Service, t: Translate): FlowPart[] {
  const from = metadata.name;
  const published = spec.kafka?.publishes ?? [];
  const consumers = t('preview.pictures.anyConsumer');
  return [
    ...published.map(({ topic, partitions, events }) => ({
      box: flowBox(
        `topic ${topic}`,
        LAYER.to,
        topic,
        t('preview.pictures.topic'),
        [
          t('preview.pictures.partitions', { count: partitions }),
          ...events.map(({ type }) => type),
        ],
      ),
      arrows: [
        {
          from,
          to: `topic ${topic}`,
          sentence: t('preview.pictures.publishes', { from, to: topic }),
        },
        {
          from: `topic ${topic}`,
          to: 'consumers',
          sentence: t('preview.pictures.consumes', {
            from: topic,
            to: consumers,
          }),
        },
      ],
    })),
    ...(published.length > 0
      ? [
          {
            box: flowBox(
              'consumers',
              LAYER.after,
              consumers,
              t('preview.pictures.anyConsumerNote'),
            ),
            arrows: [],
          },
        ]
      : []),
    ...spec.application.calls.map(({ service, operations }) => ({
      box: flowBox(
        `called ${service}`,
        LAYER.to,
        service,
        t('preview.pictures.service'),
        operations.map(operationLine),
      ),
      arrows: [
        {
          from,
          to: `called ${service}`,
          sentence: t('preview.pictures.calls', { from, to: service }),
        },
      ],
    })),
    ...spec.mesh.externalHosts.map(({ host, port }) => ({
      box: flowBox(`host ${host}`, LAYER.to, host, t('preview.pictures.host'), [
        `:${port}`,
      ]),
      arrows: [
        {
          from,
          to: `host ${host}`,
          sentence: t('preview.pictures.reaches', { from, to: host }),
        },
      ],
    })),
  ];
}
