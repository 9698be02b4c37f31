import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installTool } from '../../../tools/installTool.mjs';
import { runTool } from '../../../tools/runTool.mjs';
import { isManifest } from '../../isManifest.mjs';
import { isBuiltIn } from '../../readObjects.mjs';
import { KUBERNETES_VERSIONS } from './kubernetesVersions.mjs';

/** Objects of built-in kinds against the schemas of Kubernetes itself, which kubernetes-validate brings. */
export const kubeconform = {
  name: 'kubeconform',
  tools: ['kubeconform', 'kubernetes-validate'],
  sees: isManifest,
  broken: {
    files: {
      'broken/deploy/rendered/dev/a.yaml':
        'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: http }] }\n',
    },
    rule: 'statusInvalid',
  },
  async judge({ root, files }) {
    const findings = [];
    for (const version of KUBERNETES_VERSIONS) {
      const schemas = await schemasOf(version, root);
      const { stdout } = await runTool(
        'kubeconform',
        [
          '-strict',
          '-verbose',
          '-output=json',
          '-ignore-missing-schemas',
          `-schema-location=${schemas}/{{ .ResourceKind }}{{ .KindSuffix }}.json`,
          ...files,
        ],
        { cwd: root },
      );
      findings.push(
        ...JSON.parse(stdout).resources.flatMap(resource =>
          findingOf(resource, version),
        ),
      );
    }
    return findings;
  },
};

/**
 * An empty document has no status. Custom resources are not known here, and not judged; a kind of Kubernetes' own
 * that is not known is a finding.
 */
function findingOf(resource, version) {
  const { status, filename, kind, name, version: apiVersion, msg } = resource;
  const fine =
    ['statusValid', 'statusEmpty', ''].includes(status) ||
    (status === 'statusSkipped' && !isBuiltIn({ apiVersion }));
  if (fine) return [];
  return [
    {
      path: filename,
      rule: status,
      message: `${kind} ${name} (${apiVersion}, Kubernetes ${version}): ${
        msg || 'the kind is not known'
      }`,
    },
  ];
}

/** The schemas of a version with references that kubeconform can follow: to files beside them. */
async function schemasOf(version, root) {
  const schemas = join(root, `.schemas-${version}`);
  const folder = await installTool('kubernetes-validate');
  cpSync(
    join(
      folder,
      'kubernetes_validate/kubernetes-json-schema',
      `v${version}.0-local-strict`,
    ),
    schemas,
    { recursive: true },
  );
  for (const name of readdirSync(schemas)) {
    const file = join(schemas, name);
    writeFileSync(file, JSON.stringify(schemaOf(name, readFileSync(file))));
  }
  return schemas;
}

const schemaOf = (name, text) =>
  JSON.parse(text, (key, value) => {
    if (typeof value !== 'string') return value;
    if (key === '$id') return undefined;
    return key === '$ref'
      ? value.replace(
          '/api/_definitions.json',
          name === '_definitions.json' ? '' : '_definitions.json',
        )
      : value;
  });
