import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  installCrds,
  missingCrds,
  readCrds,
} from '../../../apiserver/crds.mjs';
import { lifeOf } from '../../../apiserver/lifeOf.mjs';
import { startApiServer } from '../../../servers/apiServer.mjs';
import { isManifest } from '../../isManifest.mjs';
import { isBuiltIn, readObjects } from '../../readObjects.mjs';

const database = name =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Database\nmetadata: { name: a, namespace: a }\nspec: { name: ${name}, owner: a, cluster: { name: a } }\n`;

/**
 * Custom resources at a real API server, with their real definitions: created, updated to the same object of the next
 * environment and back (which their transition rules must allow), applied twice.
 */
export const apiServer = {
  name: 'api-server',
  tools: ['apiextensions-apiserver'],
  sees: isManifest,
  missing: missingCrds,
  broken: {
    files: {
      'broken/deploy/rendered/dev/a.yaml': database('a'),
      'broken/deploy/rendered/staging/a.yaml': database('b'),
    },
    rule: 'update',
  },
  async judge({ root, files }) {
    const models = modelsOf(files.flatMap(path => customResources(root, path)));
    const crds = crdsFor(models.flat());
    const server = await startApiServer();
    try {
      await installCrds(
        server.client,
        crds.map(({ text }) => text),
      );
      const findings = [];
      // Models name their objects alike, so they come one after the other.
      for (const resources of models)
        findings.push(...(await judgeModel(server.client, crds, resources)));
      return findings;
    } finally {
      await server.close();
    }
  },
};

const customResources = (root, path) =>
  readObjects(readFileSync(join(root, path), 'utf8'))
    .filter(object => !isBuiltIn(object))
    .map(object => ({ path, object }));

/** Lists of `{ path, object, changed }`, one for each model. What another model has just so is judged there. */
function modelsOf(resources) {
  const models = [
    ...Map.groupBy(resources, ({ path }) => path.split('/')[0]).values(),
  ];
  const met = new Set();
  return models.map(ofModel =>
    ofModel
      .map((one, index) => ({ ...one, changed: elsewhere(ofModel, index) }))
      .filter(({ object, changed }) => {
        const text = JSON.stringify([object, changed]);
        return !met.has(text) && met.add(text);
      }),
  );
}

const isOf = ({ apiVersion, kind }, crd) =>
  crd.kind === kind && crd.group === apiVersion.split('/')[0];

const crdsFor = resources =>
  readCrds(crd => resources.some(({ object }) => isOf(object, crd)));

async function judgeModel(client, crds, resources) {
  const findings = await Promise.all(
    resources.map(async ({ path, object, changed }) => {
      const { apiVersion, kind, metadata } = object;
      const about = message => `${kind} ${metadata.name}: ${message}`;
      const crd = crds.find(one => isOf(object, one));
      if (!crd)
        return [
          {
            path,
            rule: 'no-definition',
            message: about(`../shared/crds has no CRD for ${apiVersion}`),
          },
        ];
      const namespace = crd.isNamespaced
        ? `/namespaces/${metadata.namespace ?? 'default'}`
        : '';
      const wrong = await lifeOf(
        client,
        `/apis/${apiVersion}${namespace}/${crd.plural}`,
        object,
        changed,
      );
      return wrong.map(({ rule, message }) => ({
        path,
        rule,
        message: about(message),
      }));
    }),
  );
  return findings.flat();
}

/** The same object as another environment has it; itself with one more annotation where no other has it. */
function elsewhere(resources, index) {
  const { object } = resources[index];
  const isSame = ({ object: other }) =>
    other.kind === object.kind && other.metadata.name === object.metadata.name;
  const others = [...resources.slice(index + 1), ...resources.slice(0, index)];
  const { object: other } = others.find(isSame) ?? { object };
  const { annotations, labels } = other.metadata;
  return {
    ...other,
    metadata: {
      ...object.metadata,
      labels,
      annotations: { ...annotations, 'ecotrack.io/checked': 'true' },
    },
  };
}
