import { fullDocument, inputOf } from './fixture';
import { GeneratedRepository } from './GeneratedRepository';

const { spec } = fullDocument;

/** The service that asks for everything, scaled by a metric, on a platform with KEDA or without. */
export const scaledBy = (metric: 'cpu' | 'lag', keda: boolean) =>
  new GeneratedRepository(
    inputOf(
      {
        ...fullDocument,
        spec: { ...spec, delivery: { ...spec.delivery, scaling: { metric } } },
      },
      { scaling: { keda } },
    ),
  );
