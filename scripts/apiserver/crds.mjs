import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../toolchain/root.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { until } from '../toolchain/until.mjs';

export const CRDS = inRoot('..', 'shared', 'crds');

/** Why there are no definitions to work with, if so. */
export const missingCrds = () =>
  existsSync(CRDS)
    ? undefined
    : 'custom resources are NOT JUDGED: their CRDs are not in ../shared/crds';

/** Of a line in `spec.names`, whose indent no other `kind` of a definition has. */
const KIND = /^ {4}kind: (\S+)$/m;
const SCOPE = /^ {2}scope: (\S+)$/m;

/** Definitions of the operators, as `{ group, kind, plural, isNamespaced, text }`, for the kinds that `wants` accepts. */
export function readCrds(wants) {
  return readdirSync(CRDS)
    .filter(file => file.endsWith('.yaml'))
    .map(file => {
      const text = readFileSync(join(CRDS, file), 'utf8');
      const [plural, ...group] = file.slice(0, -'.yaml'.length).split('.');
      return {
        group: group.join('.'),
        plural,
        kind: KIND.exec(text)?.[1],
        isNamespaced: SCOPE.exec(text)?.[1] === 'Namespaced',
        text,
      };
    })
    .filter(wants);
}

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** Creates definitions, texts or objects, and waits until their kinds are served. */
export async function installCrds(client, definitions) {
  const created = await Promise.all(
    definitions.map(one =>
      client.ask('POST', DEFINITIONS, one, {
        headers: typeof one === 'string' && {
          'content-type': 'application/yaml',
        },
      }),
    ),
  );
  const refused = created.find(({ status }) => status !== 201);
  if (refused)
    throw new Sentence(
      `The API server refuses a definition: ${refused.json?.message}`,
    );
  await Promise.all(created.map(({ json }) => untilServed(client, json)));
}

/** A definition is established a moment before its kinds are. */
const untilServed = (client, { spec }) =>
  Promise.all(
    spec.versions
      .filter(({ served }) => served)
      .map(
        ({ name }) =>
          `/apis/${spec.group}/${name}/${spec.names.plural}?limit=1`,
      )
      .map(path =>
        until(
          `${path} at the API server`,
          async () => (await client.get(path)).status === 200,
        ),
      ),
  );
