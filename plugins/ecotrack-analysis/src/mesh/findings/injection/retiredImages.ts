import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** Places where Istio publishes nothing any more from 1.31 on. */
const RETIRED = ['gcr.io/istio-', 'registry.istio.io/'];

/** Images of Istio from places that are being switched off. */
export const retiredImages = analyzer(['Pod'], ({ Pod }) =>
  Pod.flatMap(pod => {
    const retired = [...pod.spec.containers, ...pod.spec.initContainers].find(
      ({ image }) => RETIRED.some(place => image?.startsWith(place)),
    );
    return retired
      ? [
          {
            id: 'retired-image-host',
            level: 'warning' as const,
            sentence: `Has the image ${retired.image}, from a place where Istio publishes nothing any more.`,
            object: nameOf('Pod', pod),
          },
        ]
      : [];
  }),
);
