import { SETTINGS, type Row } from './Row';

/** Pods, and what selects, reaches, scales and starts them. */
export const WORKLOAD: readonly Row[] = [
  [
    'port of the Service',
    'PROD/service.yaml',
    'targetPort: management',
    'targetPort: admin',
  ],
  [
    'port of the container',
    'PROD/deployment.yaml',
    'containerPort: 8081',
    'containerPort: 8082',
  ],
  ['port of the image', 'Dockerfile', 'EXPOSE 8080 8081', 'EXPOSE 8080 9081'],
  ['port of the application', SETTINGS, 'port: 8081', 'port: 8091'],
  [
    'selector of the Service',
    'PROD/service.yaml',
    'selector:\n    app.kubernetes.io/name: order-service',
    'selector:\n    app.kubernetes.io/name: orders',
  ],
  [
    'selector of the PodDisruptionBudget',
    'PROD/scaling.yaml',
    'matchLabels:\n      app.kubernetes.io/name: order-service',
    'matchLabels:\n      app.kubernetes.io/name: orders',
  ],
  [
    'service account',
    'PROD/deployment.yaml',
    'serviceAccountName: order-service',
    'serviceAccountName: orders',
  ],
  [
    'name of the ConfigMap',
    'PROD/deployment.yaml',
    'configMap:\n            name: order-service-config',
    'configMap:\n            name: order-service-configuration',
  ],
  [
    'key of the ConfigMap',
    'PROD/config-maps.yaml',
    '  application.yaml: |',
    '  application.yml: |',
  ],
  [
    'path of a probe',
    'PROD/deployment.yaml',
    'path: "/actuator/health/readiness"',
    'path: "/actuator/health/ready"',
  ],
  [
    'target of the HorizontalPodAutoscaler',
    'PROD/scaling.yaml',
    'kind: Deployment\n    name: order-service',
    'kind: Deployment\n    name: orders',
  ],
  [
    'container that is measured',
    'PROD/scaling.yaml',
    'container: order-service',
    'container: application',
  ],
  [
    'image',
    'PROD/deployment.yaml',
    'ecotrack/order-service:',
    'ecotrack/orders-service:',
  ],
];
