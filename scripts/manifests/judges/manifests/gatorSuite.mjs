import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { runTool } from '../../../tools/runTool.mjs';
import { inRoot } from '../../../toolchain/root.mjs';
import { readObjects } from '../../readObjects.mjs';
import { orThrow } from '../orThrow.mjs';

const MODEL = 'user-service';
const REFUSED =
  'plugins/ecotrack-generator/src/security/policy/__testUtils__/refused.yaml';

/**
 * Each constraint against objects of a model: it accepts them as they are and refuses every one that
 * `refused.yaml` makes of them. Resolves with findings; without the model there are none.
 */
export async function refusals({ root, files }) {
  if (!files.some(path => path.startsWith(`${MODEL}/`))) return [];
  const read = pattern =>
    files
      .filter(path => path.startsWith(`${MODEL}/`) && pattern.test(path))
      .flatMap(path => readObjects(readFileSync(join(root, path), 'utf8')));
  const objects = read(/\/rendered\/dev\//);
  const folder = join(root, '.gator');
  mkdirSync(folder, { recursive: true });
  const write = (name, value) =>
    writeFileSync(join(folder, name), stringify(value));
  const refused = parse(readFileSync(inRoot(REFUSED), 'utf8'));
  const constraints = read(/\/constraints\.yaml$/);
  const templates = read(/\/constraint-templates\.yaml$/);
  const untested = constraints.filter(({ kind }) => !refused[kind]?.length);

  const tests = constraints.map(constraint => {
    const { kind } = constraint;
    const { name } = constraint.metadata;
    const template = templates.find(one => one.metadata.name === name);
    write(`${name}-template.yaml`, template);
    write(`${name}.yaml`, constraint);
    const samples = refused[kind] ?? [];
    return {
      name: kind,
      template: `${name}-template.yaml`,
      constraint: `${name}.yaml`,
      cases: [
        ...[...new Set(samples.map(({ of }) => of))].map(of => {
          write(`${name}-${of}.yaml`, the(objects, of));
          return caseOf(`accepts ${of}`, `${name}-${of}.yaml`, 'no');
        }),
        ...samples.map((sample, i) => {
          write(`${name}-${i}.yaml`, changed(the(objects, sample.of), sample));
          return caseOf(`refuses ${sample.name}`, `${name}-${i}.yaml`, 'yes');
        }),
      ],
    };
  });
  write('suite.yaml', {
    apiVersion: 'test.gatekeeper.sh/v1alpha1',
    kind: 'Suite',
    tests,
  });
  const result = await runTool(
    'gator',
    ['verify', '--verbose', join(folder, 'suite.yaml')],
    { cwd: root },
  );
  const said = `${result.stdout}${result.stderr}`;
  return [
    ...untested.map(({ kind }) => ({
      path: REFUSED,
      rule: 'untested',
      message: `Nothing is there that ${kind} has to refuse.`,
    })),
    ...orThrow(
      result,
      [...said.matchAll(/^\s+--- FAIL: (.*?)\s+\(.*$/gm)].map(([, name]) => ({
        path: REFUSED,
        rule: 'verify',
        message: name,
      })),
    ),
  ];
}

const caseOf = (name, object, violations) => ({
  name,
  object,
  assertions: [{ violations }],
});

function the(objects, kind) {
  const found = objects.find(one => one.kind === kind);
  if (!found) throw new Error(`${MODEL} has no ${kind} in dev.`);
  return found;
}

/** A copy of the object with what the sample says. */
function changed(object, { at, to }) {
  const copy = structuredClone(object);
  const last = at.at(-1);
  const parent = at.slice(0, -1).reduce((node, key) => node[key], copy);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}
