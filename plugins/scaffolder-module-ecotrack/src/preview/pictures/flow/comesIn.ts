import type { Service } from '@ecotrack/model';
import type { Translate } from '../../Translate';
import { flowBox, LAYER, operationLine, type FlowPart } from './FlowPart';

/** Clients, callers and consumed topics. */
export function comesIn({ metadata, spec }: Service, t: Translate): FlowPart[] {
  const to = metadata.name;
  const calls = (from: string) => t('preview.pictures.calls', { from, to });
  const clients = t('preview.pictures.clients');
  const word = t('preview.pictures.service');
  return [
    ...(spec.mesh.exposure === 'public'
      ? [
          {
            box: flowBox(
              'clients',
              LAYER.from,
              clients,
              t('preview.pictures.gateway'),
            ),
            arrows: [{ from: 'clients', to, sentence: calls(clients) }],
          },
        ]
      : []),
    ...spec.mesh.callers.map(({ service, operations }) => ({
      box: flowBox(
        `caller ${service}`,
        LAYER.from,
        service,
        word,
        operations.map(operationLine),
      ),
      arrows: [{ from: `caller ${service}`, to, sentence: calls(service) }],
    })),
    ...(spec.kafka?.consumes ?? []).map(({ topic, service, events }) => ({
      box: flowBox(
        `consumed ${topic}`,
        LAYER.from,
        topic,
        `${t('preview.pictures.topic')}, ${service}`,
        events,
      ),
      arrows: [
        {
          from: `consumed ${topic}`,
          to,
          sentence: t('preview.pictures.consumes', { from: topic, to }),
        },
      ],
    })),
  ];
}
