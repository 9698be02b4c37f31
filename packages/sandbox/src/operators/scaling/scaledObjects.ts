import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { ensureOwned } from '../runtime/ensure';
import { scaleTarget, wakeScalers } from './scaleTarget';

const SCALED_OBJECT = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' };

const LABEL = 'scaledobject.keda.sh/name';

/** KEDA: makes an autoscaler of a ScaledObject, with one external metric for each trigger. */
export const scaledObjects: Controller = {
  ...SCALED_OBJECT,
  wakes: { 'apps/Deployment': wakeScalers(SCALED_OBJECT, 'scaleTargetRef') },
  reconcile(scaled, { store }) {
    const at = (...path: string[]) => valueAt(scaled.spec, path);
    const { name } = scaled.metadata;
    const target = scaleTarget(store, scaled, 'scaleTargetRef');
    if (!target) {
      store.patchStatus(scaled, {
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'ScaledObjectCheckFailed',
            message: `deployments.apps "${String(
              at('scaleTargetRef', 'name'),
            )}" not found`,
          },
        ],
      });
      return;
    }
    const list = at('triggers');
    const triggers = (Array.isArray(list) ? list : []).filter(isRecord);
    const metrics = triggers.map(({ type, metadata }, index) => ({
      name: `s${index}-${String(type)}-${String(valueAt(metadata, ['topic']))}`,
      threshold: String(valueAt(metadata, ['lagThreshold'])),
    }));
    const config = ['advanced', 'horizontalPodAutoscalerConfig'];
    const autoscaler = String(at(...config, 'name') ?? `keda-hpa-${name}`);
    ensureOwned(store, scaled, {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: {
        name: autoscaler,
        labels: { ...scaled.metadata.labels, [LABEL]: name },
      },
      spec: {
        scaleTargetRef: at('scaleTargetRef'),
        minReplicas: at('minReplicaCount'),
        maxReplicas: at('maxReplicaCount'),
        behavior: at(...config, 'behavior'),
        metrics: metrics.map(metric => ({
          type: 'External',
          external: {
            metric: {
              name: metric.name,
              selector: { matchLabels: { [LABEL]: name } },
            },
            target: { type: 'AverageValue', averageValue: metric.threshold },
          },
        })),
      },
    });
    store.patchStatus(scaled, {
      hpaName: autoscaler,
      scaleTargetKind: 'apps/v1.Deployment',
      scaleTargetGVKR: {
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        resource: 'deployments',
      },
      externalMetricNames: metrics.map(metric => metric.name),
      triggersTypes: [...new Set(triggers.map(({ type }) => type))].join(','),
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'ScaledObjectReady',
          message: 'ScaledObject is defined correctly and is ready for scaling',
        },
        {
          type: 'Active',
          status: 'False',
          reason: 'ScalerNotActive',
          message: 'Scaling is not performed because triggers are not active',
        },
        {
          type: 'Fallback',
          status: 'False',
          reason: 'NoFallbackFound',
          message: 'No fallbacks are active on this scaled object',
        },
      ],
    });
  },
};
