import type { Concern } from '../core/Concern';
import { authorizationPolicy } from './access/authorizationPolicy';
import { peerAuthentication } from './access/peerAuthentication';
import { requestAuthentication } from './access/requestAuthentication';
import { serviceEntries } from './egress/serviceEntries';
import { sidecar } from './egress/sidecar';
import { destinationRule } from './traffic/destinationRule';
import { meshValues } from './values';

/** Who may call the service and how, and what it may reach, as the service mesh holds to it. */
export const mesh: Concern = {
  name: 'mesh',
  contributions: ({ service, platform }) => ({
    manifests: [
      peerAuthentication(service),
      authorizationPolicy(service, platform),
      ...requestAuthentication(service, platform),
      destinationRule(service),
    ],
    values: [meshValues],
  }),
  derived: ({ service, platform }, plan) => ({
    manifests: [
      sidecar(service, platform, plan.egress),
      ...serviceEntries(service, plan.egress),
    ],
  }),
  files: () => [],
};
