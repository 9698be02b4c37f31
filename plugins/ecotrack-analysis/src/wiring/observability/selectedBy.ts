import { endsIn, endsOf } from '../fields';
import { meet } from '../meet';
import type { WiringRule } from '../Wiring';

/** Prometheus looks only at monitors and rules that carry the label of its release. */
export const selectedBy: WiringRule = {
  id: 'selected-by',
  find: wiring =>
    meet(
      'selected-by',
      wiring.documents.has('.ecotrack/platform.yaml')
        ? endsOf(
            wiring,
            ['ServiceMonitor', 'PodMonitor', 'PrometheusRule'],
            'metadata.labels.release',
          )
        : [],
      'which is not the release of the platform',
      endsIn(
        wiring,
        '.ecotrack/platform.yaml',
        'observability.prometheusRelease',
      ),
    ),
};
