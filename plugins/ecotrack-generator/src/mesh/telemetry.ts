import type { Service } from '@ecotrack/model';
import { value, type ManifestTemplate } from '../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../structured/metadata';

/** Answers that are errors, and connections that ended without one. */
const ERRORS = 'response.code >= 400 || response.code == 0';

/**
 * What the proxy tells: as many traces as the service itself, and a line for each error; of a
 * sensitive service a line for every call. Traces go where the mesh sends them.
 */
export const telemetry = (service: Service): ManifestTemplate => ({
  file: 'mesh-telemetry.yaml',
  object: {
    apiVersion: 'telemetry.istio.io/v1',
    kind: 'Telemetry',
    metadata: metadata(service, service.metadata.name),
    spec: {
      selector: { matchLabels: selectorLabels(service) },
      tracing: [{ randomSamplingPercentage: value('mesh.tracedPercent') }],
      accessLogging: [
        {
          providers: [{ name: 'envoy' }],
          filter:
            service.spec.application.sensitivity === 'sensitive'
              ? undefined
              : { expression: ERRORS },
        },
      ],
    },
  },
});
