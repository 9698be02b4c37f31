import { existsSync } from 'node:fs';
import { inRoot } from '../../../toolchain/root.mjs';
import { runTool } from '../../../tools/runTool.mjs';
import { isManifest } from '../../isManifest.mjs';

const CRDS = inRoot('..', 'shared', 'crds');

/** Objects against the real CRDs with their CEL rules, built-in kinds as of Kubernetes 1.30. */
export const kubectlValidate = {
  name: 'kubectl-validate',
  tools: ['kubectl-validate'],
  sees: isManifest,
  missing: () =>
    existsSync(CRDS)
      ? undefined
      : 'custom resources are NOT JUDGED: their CRDs are not in ../shared/crds',
  broken: {
    files: {
      'broken/deploy/rendered/dev/a.yaml':
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: { name: a, namespace: a }\nspec: { hosts: [a.example], resolution: STATIC, workloadSelector: { labels: { a: b } }, endpoints: [{ address: 192.0.2.1 }] }\n',
    },
    rule: 'FieldValueInvalid',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'kubectl-validate',
      [...files, '--local-crds', CRDS, '--output', 'json'],
      { cwd: root },
    );
    return Object.entries(JSON.parse(stdout)).flatMap(([path, answers]) =>
      answers
        .filter(({ status }) => status !== 'Success')
        .flatMap(({ reason, message, details }) =>
          (details?.causes ?? [{}]).map(cause => ({
            path,
            rule: cause.reason ?? reason,
            message: `${details?.kind ?? ''} ${details?.name ?? ''} ${
              cause.field ?? ''
            }: ${cause.message ?? message}`.trim(),
          })),
        ),
    );
  },
};
