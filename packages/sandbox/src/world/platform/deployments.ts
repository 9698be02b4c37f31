import { ObjectInput } from '../../kubernetes';
import { object } from '../objects';

/** A program of the platform: where it runs, how it is called, from what image, how often. */
export type Program = {
  namespace: string;
  name: string;
  image: string;
  replicas?: number;
  labels?: Record<string, string>;
};

/** Deployment and service account of a program of the platform. */
export function deployment(program: Program): ObjectInput[] {
  const { namespace, name, image, replicas = 1 } = program;
  const labels = { 'app.kubernetes.io/name': name, ...program.labels };
  return [
    object('v1', 'ServiceAccount', { name, namespace, labels }),
    object(
      'apps/v1',
      'Deployment',
      { name, namespace, labels },
      {
        spec: {
          replicas,
          selector: { matchLabels: labels },
          strategy: {
            type: 'RollingUpdate',
            rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
          },
          template: {
            metadata: { labels },
            spec: {
              serviceAccountName: name,
              containers: [
                {
                  name,
                  image,
                  resources: { requests: { cpu: '100m', memory: '256Mi' } },
                },
              ],
            },
          },
        },
      },
    ),
  ];
}
