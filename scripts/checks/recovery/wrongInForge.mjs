import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PORTS } from '../../tasks/start/ports.mjs';
import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

const OWNER = `http://127.0.0.1:${PORTS.forge}/ecotrack`;
const QUIET = { stdio: ['ignore', 'pipe', 'pipe'] };

/**
 * Subjects of the commits of a repository, which is cloned into the folder as its bytes are, whatever its
 * .gitattributes say of line ends; undefined when it is not there.
 */
export async function cloned(name, folder) {
  const target = join(folder, name);
  const git = (...args) => spawned('git', args, QUIET);
  const clone = ['clone', '-q', '--no-checkout', `${OWNER}/${name}.git`];
  if ((await git(...clone, target)).code !== 0) return undefined;
  writeFileSync(join(target, '.git/info/attributes'), '* -text\n');
  await git('-C', target, 'checkout', '-q', 'main');
  const { stdout } = await git('-C', target, 'log', '--format=%s');
  return stdout.split('\n').filter(Boolean);
}

/** What is wrong with the repositories of services: one commit each, and every byte as the command line makes it. */
export async function wrongInRepositories(services, folder) {
  const failures = [];
  const whole = [];
  for (const service of services) {
    const wrong = await wrongInHistory(service, folder);
    failures.push(...wrong);
    if (wrong.length === 0) whole.push(service.name);
  }
  const expected = name => join(folder, `${name}-expected`);
  const commands = whole.map(name => [
    'generate',
    join(folder, name, 'ecotrack.yaml'),
    '--platform',
    join(folder, name, '.ecotrack/platform.yaml'),
    '--repo',
    `${OWNER}/${name}.git`,
    '--out',
    expected(name),
  ]);
  const { stderr } = await spawned(
    process.execPath,
    typescript('scripts/checks/recovery/runCli.ts', [JSON.stringify(commands)]),
    QUIET,
  );
  for (const name of whole) {
    const pair = [expected(name), join(folder, name)];
    const { code, stdout } = await spawned(
      'diff',
      ['-r', '--brief', '--exclude=.git', ...pair],
      QUIET,
    );
    if (code !== 0)
      failures.push(
        `${name} is not what the generator makes:\n${stdout}${stderr}`.slice(
          0,
          1000,
        ),
      );
  }
  return failures;
}

async function wrongInHistory(service, folder) {
  const { name } = service;
  const commits = await cloned(name, folder);
  if (!commits) return [`There is no repository ${name}.`];
  if (commits.length !== 1)
    return [`The repository ${name} has ${commits.length} commits, not 1.`];
  const { metadata, spec } = parse(
    readFileSync(join(folder, name, 'ecotrack.yaml'), 'utf8'),
  );
  const asked = [service.name, service.owner, service.description];
  const found = [metadata.name, metadata.owner, metadata.description];
  return JSON.stringify(found) === JSON.stringify(asked) &&
    spec.postgres.tables[0].name === service.things
    ? []
    : [`The model of ${name} is not the one that was asked for.`];
}

/** What is wrong in the GitOps repository, given its clone and the subjects of its commits. */
export function wrongInGitops({ name }, clone, commits) {
  const count = commits.filter(message => message === `Register ${name}`);
  const folder = join(clone, 'applications');
  const applications = existsSync(folder)
    ? readdirSync(folder).filter(file => file.startsWith(`${name}-`))
    : [];
  return [
    ...(count.length === 1
      ? []
      : [`${name} was registered ${count.length} times, not once.`]),
    ...(applications.length === 3
      ? []
      : [`${name} has the Applications [${applications}], not 3.`]),
  ];
}
