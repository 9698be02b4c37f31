import { analyzer } from '../Analyzer';
import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { annotationsOf, MARKED_KINDS } from './marks';

/** Annotations on a kind of object where Istio does not read them. */
export const misplacedAnnotations = analyzer(MARKED_KINDS, objects =>
  annotationsOf(objects).flatMap(({ object, kind, name }) => {
    const known = ISTIO_ANNOTATIONS.get(name);
    return !known ||
      known.isOwn ||
      [kind, 'Any'].some(one => known.kinds.includes(one))
      ? []
      : [
          {
            id: 'IST0107',
            level: 'warning' as const,
            sentence: `Has the annotation ${name}, which Istio reads on ${known.kinds.join(
              ', ',
            )} only: move it there.`,
            object,
          },
        ];
  }),
);
