import { analyzer } from '../Analyzer';
import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { annotationsOf, MARKED_KINDS } from './marks';

/** Annotations in Istio's name that it does not have. */
export const unknownAnnotations = analyzer(MARKED_KINDS, objects =>
  annotationsOf(objects)
    .filter(({ name }) => !ISTIO_ANNOTATIONS.has(name))
    .map(({ object, name }) => ({
      id: 'IST0108',
      level: 'warning' as const,
      sentence: `Has the annotation ${name}, which Istio 1.31 does not have: correct its name or take it out.`,
      object,
    })),
);
