import type { Service } from '@ecotrack/model';
import type { Translate } from '../../Translate';
import type { Diagram } from '../Diagram';
import { comesIn } from './comesIn';
import { LAYER } from './FlowPart';
import { keeps } from './keeps';
import { tells } from './tells';

/** From callers and consumed topics through the service to what it stores, publishes and calls. */
export function flowDiagram(service: Service, t: Translate): Diagram {
  const self = service.metadata.name;
  const parts = [
    ...comesIn(service, t),
    ...keeps(service, t),
    ...tells(service, t),
  ];
  return {
    boxes: [
      ...parts.map(({ box }) => box),
      {
        id: self,
        title: self,
        kind: t('preview.pictures.service'),
        layer: LAYER.service,
        lines: [],
      },
    ],
    arrows: parts.flatMap(({ arrows }) => arrows),
  };
}
