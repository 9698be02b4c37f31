import type { Platform, Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

/**
 * Tokens are checked before they reach a public service; its AuthorizationPolicy demands one of what
 * comes from outside. The service gets the token all the same, for its scopes.
 */
export const requestAuthentication = (
  service: Service,
  { tokens }: Platform,
): ManifestTemplate => ({
  file: 'mesh-access.yaml',
  object: {
    apiVersion: 'security.istio.io/v1',
    kind: 'RequestAuthentication',
    metadata: metadata(service, service.metadata.name),
    spec: {
      selector: { matchLabels: selectorLabels(service) },
      jwtRules: [
        {
          issuer: tokens.issuer,
          audiences: [tokens.audience],
          forwardOriginalToken: true,
        },
      ],
    },
  },
});
