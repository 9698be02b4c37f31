import { runTool } from '../../../tools/runTool.mjs';
import { isManifest } from '../../isManifest.mjs';
import { KUBERNETES_VERSIONS } from './kubernetesVersions.mjs';
import { orThrow } from '../orThrow.mjs';

/** Objects of built-in kinds, a second opinion; custom resources are not known here. */
export const kubernetesValidate = {
  name: 'kubernetes-validate',
  tools: ['kubernetes-validate'],
  sees: isManifest,
  broken: {
    files: {
      'broken/deploy/rendered/dev/a.yaml':
        'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { port: 80 }\n',
    },
    rule: 'schema',
  },
  async judge({ root, files }) {
    const findings = [];
    for (const version of KUBERNETES_VERSIONS) {
      const result = await runTool(
        'kubernetes-validate',
        ['--strict', '--quiet', '--no-warn', '-k', version, ...files],
        { cwd: root },
      );
      const said = `${result.stdout}${result.stderr}`.matchAll(
        /^ERROR\s+(\S+) (.*)$/gm,
      );
      const found = [...said].map(([, path, message]) => ({
        path,
        rule: 'schema',
        message,
      }));
      findings.push(...orThrow(result, found));
    }
    return findings;
  },
};
