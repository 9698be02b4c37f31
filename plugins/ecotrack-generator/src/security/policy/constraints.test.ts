import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '@ecotrack/model';
import { parse } from 'yaml';
import { CrdValidator } from '../../core/__testUtils__/crdValidator';
import { constraintsOf } from './constraints';
import { constraint, constraintTemplate } from './gatekeeper';

const CRDS = join(__dirname, '../../../../../../shared/crds');
const present = existsSync(CRDS);
if (!present) {
  process.stderr.write(
    'SKIPPED: templates against ../shared/crds: not there\n',
  );
}
const given = platform.parse({});
const all = constraintsOf(given);

it('are ten, each with something that it has to refuse', () => {
  const refused = parse(
    readFileSync(join(__dirname, '__testUtils__/refused.yaml'), 'utf8'),
  ) as { [kind: string]: unknown[] };
  expect(all).toHaveLength(10);
  expect(Object.keys(refused).sort()).toEqual(
    all.map(({ kind }) => kind).sort(),
  );
  for (const samples of Object.values(refused)) {
    expect(samples.length).toBeGreaterThan(1);
  }
});

it.each(all.map(one => [one.kind, one] as const))(
  '%s is told what its template reads, in the namespaces of services',
  (_, one) => {
    const { spec } = constraint(one, given);
    expect(spec.match.namespaces).toEqual([
      'ecotrack-dev',
      'ecotrack-staging',
      'ecotrack',
    ]);
    const [{ code }] = constraintTemplate(one).spec.targets;
    const { rego } = code[0].source;
    const read = [...rego.matchAll(/input\.parameters\.(\w+)/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(read)]).toEqual(Object.keys(spec.parameters ?? {}));
    expect(rego.startsWith(`package ${one.kind.toLowerCase()}\n`)).toBe(true);
    expect(/\bcontainers\b/.test(rego)).toBe(one.ofPods ?? false);
    expect(rego.includes('data.inventory')).toBe(one.reads !== undefined);
  },
);

it('warns in clusters where a rule reads objects that may come later, and denies in pipelines', () => {
  for (const one of all) {
    const { spec } = constraint(one, given);
    expect(spec.enforcementAction).toBe(one.reads ? 'scoped' : 'deny');
  }
});

(present ? describe : describe.skip)('templates', () => {
  it('are what Gatekeeper accepts', () => {
    const validator = new CrdValidator(CRDS);
    for (const one of all) {
      const template = JSON.parse(JSON.stringify(constraintTemplate(one)));
      expect([one.kind, validator.errors(template)]).toEqual([one.kind, []]);
    }
  });
});
