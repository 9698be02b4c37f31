import { createHash } from 'node:crypto';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';

/** Gives a Service the address that an API server gives it when it is created. */
export const services: Controller = {
  apiVersion: 'v1',
  kind: 'Service',
  reconcile(service, { store }) {
    const { spec, metadata } = service;
    const type = valueAt(spec, ['type']) ?? 'ClusterIP';
    if (!isRecord(spec) || spec.clusterIP || type === 'ExternalName') return;
    const bytes = createHash('sha256').update(metadata.uid).digest();
    const clusterIP = `172.20.${bytes[0]}.${1 + (bytes[1] % 254)}`;
    store.update({
      ...service,
      spec: { ...spec, clusterIP, clusterIPs: [clusterIP] },
      status: { loadBalancer: {} },
    });
  },
};
