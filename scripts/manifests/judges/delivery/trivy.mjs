import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../../../tools/runTool.mjs';
import { isManifest } from '../../isManifest.mjs';
import { isBuiltIn, readObjects } from '../../readObjects.mjs';

const SEVERITIES = 'MEDIUM,HIGH,CRITICAL';

/** Dockerfiles and objects of built-in kinds, by Trivy's checks of medium severity and higher. */
export const trivy = {
  name: 'trivy',
  tools: ['trivy'],
  sees: (path, root) =>
    path.endsWith('/Dockerfile') || (isManifest(path) && knows(root, path)),
  broken: {
    files: {
      'broken/deploy/rendered/dev/a.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a, securityContext: { privileged: true } }] }\n',
    },
    rule: 'KSV017',
  },
  async judge({ root, files }) {
    const folder = mkdtempSync(join(root, '.trivy-'));
    for (const path of files) cpSync(join(root, path), join(folder, path));
    const { stdout } = await runTool(
      'trivy',
      [
        'config',
        '--skip-policy-update',
        '--quiet',
        '--timeout=20m',
        '--format=json',
        `--severity=${SEVERITIES}`,
        `--cache-dir=${join(root, '.trivy-cache')}`,
        folder,
      ],
      { cwd: root },
    );
    const results = JSON.parse(stdout).Results ?? [];
    return [
      ...unseen(files, results),
      ...results.flatMap(({ Target, Misconfigurations = [] }) =>
        Misconfigurations.map(({ ID, Message, CauseMetadata }) => ({
          path: Target,
          line: CauseMetadata.StartLine,
          rule: ID,
          message: Message,
        })),
      ),
    ];
  },
};

const knows = (root, path) =>
  readObjects(readFileSync(join(root, path), 'utf8')).some(isBuiltIn);

/** Trivy says nothing of a file it cannot read. */
const unseen = (files, results) =>
  files
    .filter(path => !results.some(({ Target }) => Target === path))
    .map(path => ({
      path,
      rule: 'unseen',
      message: 'Trivy did not judge this file.',
    }));
