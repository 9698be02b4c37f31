import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { repositories } from '../../core/__testUtils__/services';
import { ACTIONS } from './actions';
import { checkCommand, SCRIPTS } from './scripts';
import { GO_TOOLS } from './steps';
import type { Job, Workflow } from './Workflow';

const CI = '.github/workflows/ci.yaml';
const PROMOTE = '.github/workflows/promote.yaml';

describe.each(repositories)('the pipeline of %s', (_, repository) => {
  const texts = [CI, PROMOTE].map(path => repository.content(path));
  const [ci, promote] = texts.map(text => parse(text) as Workflow);
  const jobs: Job[] = [ci, promote].flatMap(({ jobs: all }) =>
    Object.values(all),
  );
  const steps = jobs.flatMap(job => job.steps);
  const environments = repository.input.service.spec.delivery.environments.map(
    ({ name }) => name,
  );

  it('names every action by its commit, with the version beside it', () => {
    const uses = texts.join('').match(/^.*\buses:.*$/gm)!;
    expect(uses.length).toBe(steps.filter(step => step.uses).length);
    expect(uses.length).toBeGreaterThan(9);
    for (const line of uses) {
      const [, name, commit, version] =
        /uses: ([a-z/-]+)@([0-9a-f]{40}) {2}# (v[0-9.]+)$/.exec(line) ?? [];
      expect({ line, name: { commit, version } }).toEqual({
        line,
        name: ACTIONS[name as keyof typeof ACTIONS],
      });
    }
  });

  it('renders, judges and offers the environments of the model', () => {
    const runs = ci.jobs.manifests.steps.map(({ run }) => run);
    expect(runs).toContain(checkCommand(environments));
    expect(
      runs
        .join('\n')
        .match(/gator test .*/g)
        ?.map(line => line.split('/').pop()),
    ).toEqual(environments);
    expect(promote.on.workflow_dispatch).toMatchObject({
      inputs: { environment: { options: environments } },
    });
  });

  it('renders with the command that the documentation tells', () => {
    expect(repository.content('docs/delivery.md')).toContain(
      `\n${checkCommand(environments)}\n`,
    );
  });

  it('runs only scripts that are there and can be run', () => {
    const run = steps.flatMap(step => step.run ?? []).join('\n');
    const called = new Set(run.match(/^(?:deploy\/\S+|\.\/\S+)/gm));
    expect([...called].sort()).toEqual([
      './mvnw',
      ...[SCRIPTS.promote, SCRIPTS.propose, SCRIPTS.render].sort(),
    ]);
    for (const path of called) {
      const file = repository.files.find(
        one => one.path === path.replace('./', ''),
      );
      expect([path, file?.executable]).toEqual([path, true]);
    }
  });

  it('gives a job what it needs and no more', () => {
    expect([ci.permissions, promote.permissions]).toEqual([{}, {}]);
    const rights = Object.entries(ci.jobs).map(([id, job]) => [
      id,
      Object.keys(job.permissions).filter(
        scope => job.permissions[scope] === 'write',
      ),
    ]);
    expect(Object.fromEntries(rights)).toEqual({
      test: [],
      manifests: [],
      image: ['id-token', 'attestations'],
      deliver: ['contents', 'pull-requests'],
    });
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThan(60);
  });

  it('leaves no token in the checkout, and puts no expression into a script', () => {
    const checkouts = steps.filter(step => step.uses?.startsWith('actions/ch'));
    expect(checkouts.length).toBe(jobs.length);
    for (const step of checkouts) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('builds for every push but that of a promotion, and no image for a pull request', () => {
    expect(ci.on).toEqual({
      push: {
        branches: [repository.input.source.branch],
        'paths-ignore': ['deploy/**'],
      },
      pull_request: {},
    });
    expect(ci.jobs.image.if).toBe("github.event_name == 'push'");
    expect(ci.jobs.image.needs).toEqual(['test', 'manifests']);
    expect(ci.jobs.deliver.needs).toBe('image');
  });

  it('sets the image by itself only where the platform syncs by itself', () => {
    const { platform } = repository.input;
    const first = platform.environments.find(
      one => one.name === environments[0],
    )!;
    const [step] = ci.jobs.deliver.steps.filter(({ run }) =>
      run?.includes(SCRIPTS.promote),
    );
    expect(step.env?.ENVIRONMENT).toBe(first.name);
    expect(/"\$BASE" "\$BASE"/.test(step.run!)).toBe(first.autoSync);
  });
});

it('renders with the Helm that holds the chart to deploy/rendered here', () => {
  const tools = readFileSync(
    resolve(__dirname, '../../../../../scripts/tools/tools.mjs'),
    'utf8',
  );
  const [name, version] = GO_TOOLS.helm.split('@');
  expect(tools).toContain(`go('${name}', '${version}')`);
});
