import type { Concern } from '../core/Concern';
import { authorizationPolicy } from './access/authorizationPolicy';
import { peerAuthentication } from './access/peerAuthentication';
import { requestAuthentication } from './access/requestAuthentication';
import { serviceEntries } from './egress/serviceEntries';
import { sidecar } from './egress/sidecar';
import { httpRoute } from './gateway/httpRoute';
import { rateLimit } from './gateway/rateLimit';
import { telemetry } from './telemetry';
import { destinationRule } from './traffic/destinationRule';
import { virtualServices } from './traffic/virtualService';
import { meshValues } from './values';

/** Who may call the service and how, and what it may reach, as the service mesh holds to it. */
export const mesh: Concern = {
  name: 'mesh',
  contributions: ({ service, platform }) => ({
    manifests: [
      peerAuthentication(service),
      authorizationPolicy(service, platform),
      destinationRule(service),
      ...virtualServices(service),
      telemetry(service),
      ...(service.spec.mesh.exposure === 'public'
        ? [
            requestAuthentication(service, platform),
            httpRoute(service, platform),
            ...rateLimit(service, platform),
          ]
        : []),
    ],
    values: [meshValues(service, platform)],
  }),
  derived: ({ service, platform }, plan) => ({
    manifests: [
      sidecar(service, platform, plan.egress),
      ...serviceEntries(service, plan.egress),
    ],
  }),
  files: () => [],
};
