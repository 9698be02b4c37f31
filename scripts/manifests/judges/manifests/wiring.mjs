import { judgeWires } from '../judgeWires.mjs';

const yaml = (kind, rest) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a, namespace: a }\nspec: ${rest}\n`;

/** Both ends of every wire, by rules of our own: what only a full API server or the running pod would notice. */
export const wiring = {
  name: 'wiring',
  tools: [],
  by: 'rules of our own',
  sees: path =>
    /^[^/]+\/(deploy\/(rendered|argocd)\/.*\.yaml|src\/main\/resources\/application\.yaml|docs\/.*\.md|[\w-]+\.yaml)$/.test(
      path,
    ),
  broken: {
    files: {
      'broken/deploy/rendered/dev/deployment.yaml': yaml(
        'Deployment',
        '{ template: { spec: { containers: [{ name: a, ports: [{ name: http, containerPort: 8080 }] }] } } }',
      ),
      'broken/deploy/rendered/dev/service.yaml': yaml(
        'Service',
        '{ ports: [{ port: 80, targetPort: web }] }',
      ),
    },
    rule: 'service-ports',
  },
  judge: repositories => judgeWires('wiring', repositories),
};
