import { inputOf } from '../core/__testUtils__/fixture';
import { repositoryFiles } from './repositoryFiles';

const files = new Map(
  repositoryFiles(inputOf().platform).map(({ path, content }) => [
    path,
    content,
  ]),
);
const lines = (path: string) => files.get(path)!.split('\n');

describe('the Dockerfile', () => {
  const instructions = lines('Dockerfile');

  it('builds and runs on the images of the platform', () => {
    const { jdkImage, jreImage } = inputOf().platform.versions;
    expect(instructions.filter(line => line.startsWith('FROM '))).toEqual([
      `FROM ${jdkImage} AS build`,
      `FROM ${jreImage}`,
    ]);
  });

  it('lets the build name its Maven repository before it needs Maven', () => {
    const argument = instructions.indexOf('ARG MVNW_REPOURL');
    expect(argument).toBeGreaterThan(0);
    expect(argument).toBeLessThan(
      instructions.findIndex(line => line.startsWith('RUN ')),
    );
  });

  it('runs as a user with a number', () => {
    expect(instructions).toContain('USER 10001:10001');
  });

  it('copies the layers in the order in which they change', () => {
    expect(
      instructions
        .filter(line => line.startsWith('COPY --from'))
        .map(line => /layers\/([^/]*)/.exec(line)?.[1]),
    ).toEqual([
      'dependencies',
      'spring-boot-loader',
      'snapshot-dependencies',
      'application',
    ]);
  });

  it('copies nothing that .dockerignore keeps out', () => {
    const copied = instructions
      .filter(line => /^COPY (?!--from)/.test(line))
      .flatMap(line => line.split(' ').slice(1, -1));
    const admitted = lines('.dockerignore')
      .filter(line => line.startsWith('!'))
      .map(line => line.slice(1));
    expect(copied.sort()).toEqual(admitted.sort());
  });
});

it('keeps line ends the same on every machine', () => {
  expect(lines('.gitattributes')).toContain('* text=auto eol=lf');
});

it('lets Renovate alone with what is generated', () => {
  expect(JSON.parse(files.get('renovate.json')!).ignorePaths).toContain(
    'deploy/rendered/**',
  );
});
