import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { javaHome } from '../../servers/javaHome.mjs';
import { spawned } from '../../toolchain/spawn.mjs';
import { MODELS, generateInto } from './models.mjs';
import { inWorkspace } from './workspace.mjs';

/**
 * mvnw takes Maven from MVNW_REPOURL, else from the repository of the platform, else from the PATH, else it
 * says what to do; what is not the pinned distribution is refused. A server on loopback stands in for the
 * repository, with a Maven that prints its arguments.
 */
export const wrapper = () =>
  inWorkspace(async folder => {
    const project = join(folder, 'service');
    await generateInto(MODELS[0], project);
    const properties = join(project, '.mvn/wrapper/maven-wrapper.properties');
    const generated = readFileSync(properties, 'utf8');
    const path = /^distributionPath=(.+)$/m.exec(generated)[1];
    const zip = await tinyMaven(folder, path);
    const sum = createHash('sha512').update(zip).digest('hex');
    const repository = await serve(`/mirror/${path}`, zip);
    const pin = (value, more = '') =>
      writeFileSync(
        properties,
        generated.replace(
          /^distributionSha512Sum=.*$/m,
          `distributionSha512Sum=${value}\n${more}`,
        ),
      );
    const installed = program(join(folder, 'installed'), 'mvn', 'installed');
    const run = (variables, search = []) =>
      mvnw(project, mkdtempSync(join(folder, 'home-')), variables, search);
    const failures = [];
    const expect = (name, { code, stdout, stderr }, wanted) => {
      const right =
        (code === 0) === (wanted.stdout !== undefined) &&
        stdout === (wanted.stdout ?? '') &&
        wanted.stderr.test(stderr);
      if (!right)
        failures.push(
          `mvnw ${name}: code ${code}, "${stdout}", and says "${stderr}".`,
        );
    };
    try {
      const named = { MVNW_REPOURL: `${repository.url}/mirror/` };
      const url = `distributionUrl=${repository.url}/mirror/${path}`;
      const fetched = { stdout: 'fetched a "b c"\n', stderr: /^Fetching http/ };

      pin(sum, 'distributionUrl=http://127.0.0.1:1/nowhere.zip');
      expect('with MVNW_REPOURL', await run(named, [installed]), fetched);

      pin(sum, url);
      expect('with a repository', await run({}, [installed]), fetched);

      pin('0'.repeat(128), url);
      expect('with another distribution', await run({}, [installed]), {
        stderr: /^Fetching [^]* has the SHA-512 .* and not 000/,
      });

      pin(sum, 'distributionUrl=http://127.0.0.1:1/nowhere.zip');
      expect('with a repository that is away', await run({}, [installed]), {
        stderr: /nowhere\.zip cannot be read: \S+/,
      });

      pin(sum);
      expect('with an installed Maven', await run({}, [installed]), {
        stdout: 'installed a "b c"\n',
        stderr: /^No Maven repository is named, so \S+mvn builds\.\n$/,
      });
      expect('with nothing', await run({}), {
        stderr:
          /^There is no Maven: set MVNW_REPOURL .* or install Maven .*\.\n$/,
      });
    } finally {
      repository.close();
    }
    return failures;
  });

/** Runs mvnw with two arguments; `search` are the folders where an installed Maven may be. */
function mvnw(project, home, variables, search) {
  const { MVNW_REPOURL: _, ...environment } = process.env;
  const java = javaHome();
  return spawned(join(project, 'mvnw'), ['a', 'b c'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      JAVA_HOME: java,
      MAVEN_USER_HOME: home,
      ...variables,
      PATH: [...search, ...tools(dirname(home))].join(':'),
    },
  });
}

/** A folder with what mvnw itself needs and nothing else. */
function tools(folder) {
  const bin = join(folder, 'tools');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'dirname'),
    '#!/bin/sh\nexec /usr/bin/dirname "$@"\n',
    { mode: 0o755 },
  );
  return [bin];
}

/** A program that prints a word and its arguments; gives the folder back. */
function program(folder, name, word) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\necho "${word} $1 \\"$2\\""\n`, {
    mode: 0o755,
  });
  return folder;
}

/** A distribution with a Maven that prints its arguments, as the path in the repository names it. */
async function tinyMaven(folder, path) {
  const name = /([^/]+)-bin\.zip$/.exec(path)[1];
  program(join(folder, 'distribution', name, 'bin'), 'mvn', 'fetched');
  const zip = join(folder, 'maven.zip');
  await spawned(
    join(javaHome(), 'bin', 'jar'),
    [
      ...['--create', '--no-manifest', '--file', zip],
      ...['-C', join(folder, 'distribution'), name],
    ],
    { stdio: 'inherit' },
  );
  return readFileSync(zip);
}

/** Serves one file on loopback. */
async function serve(path, content) {
  const server = createServer((request, response) => {
    response.writeHead(request.url === path ? 200 : 404);
    response.end(request.url === path ? content : undefined);
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}
