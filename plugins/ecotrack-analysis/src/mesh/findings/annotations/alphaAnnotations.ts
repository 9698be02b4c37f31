import { analyzer } from '../Analyzer';
import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { annotationsOf, MARKED_KINDS } from './marks';

/**
 * Alpha on paper for years, and without anything better: `istioctl` leaves most of them out where the CNI plugin is
 * used, and this analysis everywhere.
 */
const ESTABLISHED =
  /^(traffic\.sidecar\.istio\.io|readiness\.status\.sidecar\.istio\.io)\/|^sidecar\.istio\.io\/(interceptionMode|proxy(CPU|Memory)(Limit)?)$|^galley\.istio\.io\//;

/** Annotations that Istio may take away again. */
export const alphaAnnotations = analyzer(MARKED_KINDS, objects =>
  annotationsOf(objects)
    .filter(({ name }) => {
      const known = ISTIO_ANNOTATIONS.get(name);
      return (
        known?.stage === 'alpha' &&
        !known.isOwn &&
        !known.isDeprecated &&
        !ESTABLISHED.test(name)
      );
    })
    .map(({ object, name }) => ({
      id: 'IST0136',
      level: 'info' as const,
      sentence: `Has the annotation ${name}, which is alpha: Istio may change it in any release.`,
      object,
    })),
);
