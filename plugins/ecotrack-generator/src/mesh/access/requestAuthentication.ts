import type { Platform, Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

/**
 * Tokens that public calls bring are checked before they reach the service; the AuthorizationPolicy
 * demands one. The service gets the token all the same, for its scopes.
 */
export const requestAuthentication = (
  service: Service,
  { tokens }: Platform,
): ManifestTemplate[] =>
  service.spec.mesh.exposure === 'public'
    ? [
        {
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
        },
      ]
    : [];
