import { platform } from '@ecotrack/model';
import { brokenJava } from '../__testUtils__/parseJava';
import { wrapperFiles } from './wrapper';

const content = (document: object, path: string) =>
  wrapperFiles(platform.parse(document)).find(each => each.path === path)!
    .content;
const version = (maven: string) => ({ versions: { maven } });

const PATH = 'org/apache/maven/apache-maven/3.9.11/apache-maven-3.9.11-bin.zip';

describe('Maven wrapper', () => {
  const properties = '.mvn/wrapper/maven-wrapper.properties';

  it('names the distribution by its path in any repository, with its checksum', () => {
    const text = content(version('3.9.11'), properties);
    expect(text).toContain(`\ndistributionPath=${PATH}\n`);
    expect(text).toMatch(/^distributionSha512Sum=[0-9a-f]{128}$/m);
    expect(text).not.toContain('distributionUrl');
  });

  it('names the address below the repository of the operator', () => {
    const mavenRepository = 'https://mirror.ecotrack.example/maven';
    expect(content({ mavenRepository }, properties)).toContain(
      `\ndistributionUrl=${mavenRepository}/${PATH}\n`,
    );
  });

  it('holds no address of its own', () => {
    const texts = wrapperFiles(platform.parse({})).map(file => file.content);
    expect(texts.join('\n')).not.toMatch(/https?:/);
  });

  it('pins no checksum that belongs to another version', () => {
    expect(content(version('3.9.99'), properties)).not.toContain('Sha512');
  });

  it('is Java that parses, and a script that may be run', () => {
    const java = content({}, '.mvn/wrapper/MavenWrapper.java');
    expect(brokenJava([['MavenWrapper', java]])).toEqual({});
    expect(
      wrapperFiles(platform.parse({})).find(({ path }) => path === 'mvnw')!
        .executable,
    ).toBe(true);
  });
});
