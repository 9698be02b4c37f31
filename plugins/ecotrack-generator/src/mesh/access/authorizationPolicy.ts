import { PORTS, type Platform, type Service } from '@ecotrack/model';
import type {
  ManifestNode,
  ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';
import { allowedOperations } from './operations';
import { platformPrincipal, servicePrincipal } from './principals';
import { publicRules } from './publicRules';

/** Who reads the metrics, and nothing else on the management port: probes do not come through the proxy. */
const scraperRule = ({ mesh }: Platform): ManifestNode => ({
  from: [{ source: { principals: [platformPrincipal(mesh.scraper)] } }],
  to: [
    {
      operation: {
        methods: ['GET'],
        paths: ['/actuator/prometheus'],
        ports: [String(PORTS.management)],
      },
    },
  ],
});

/**
 * Who may call the service, by identity, method and path. With one policy that allows, all else is
 * refused, so an empty list of callers lets nobody in.
 */
export const authorizationPolicy = (
  service: Service,
  platform: Platform,
): ManifestTemplate => ({
  file: 'mesh-access.yaml',
  object: {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: metadata(service, service.metadata.name),
    spec: {
      selector: { matchLabels: selectorLabels(service) },
      action: 'ALLOW',
      rules: [
        ...service.spec.mesh.callers.map(caller => ({
          from: [
            { source: { principals: [servicePrincipal(caller.service)] } },
          ],
          to: allowedOperations(service, caller.operations),
        })),
        ...publicRules(service, platform),
        scraperRule(platform),
      ],
    },
  },
});
