import { analyzer } from '../Analyzer';
import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { annotationsOf, MARKED_KINDS } from './marks';

const INJECT = 'sidecar.istio.io/inject';

/** What to write instead. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  [INJECT]: `write the label ${INJECT}`,
  'traffic.sidecar.istio.io/kubevirtInterfaces':
    'write istio.io/reroute-virtual-interfaces',
  'sidecar.istio.io/extraStatTags': 'write a Telemetry',
};

/** Annotations that Istio gives up. Who has the label of the same name already wrote both on purpose. */
export const deprecatedAnnotations = analyzer(MARKED_KINDS, objects =>
  annotationsOf(objects)
    .filter(
      ({ name, labels }) =>
        ISTIO_ANNOTATIONS.get(name)?.isDeprecated &&
        (name !== INJECT || labels[INJECT] === undefined),
    )
    .map(({ object, name }) => ({
      id: 'IST0135',
      level: 'info' as const,
      sentence: `Has the annotation ${name}, which is deprecated: ${
        SUCCESSORS[name] ?? 'use proxy.istio.io/config or take it out'
      }.`,
      object,
    })),
);
