import { brokenJava } from '../__testUtils__/parseJava';
import { wrapperFiles } from './wrapper';

const content = (version: string, path: string) =>
  wrapperFiles(version).find(each => each.path === path)!.content;

describe('Maven wrapper', () => {
  const properties = '.mvn/wrapper/maven-wrapper.properties';

  it('names the distribution of the version at Maven Central, with its checksum', () => {
    expect(content('3.9.11', properties)).toMatch(
      /^distributionUrl=https:\/\/repo\.maven\.apache\.org\/maven2\/org\/apache\/maven\/apache-maven\/3\.9\.11\/apache-maven-3\.9\.11-bin\.zip\ndistributionSha512Sum=[0-9a-f]{128}$/m,
    );
  });

  it('pins no checksum that belongs to another version', () => {
    expect(content('3.9.99', properties)).not.toContain('Sha512');
  });

  it('is Java that parses, and a script that may be run', () => {
    const java = content('3.9.11', '.mvn/wrapper/MavenWrapper.java');
    expect(brokenJava([['MavenWrapper', java]])).toEqual({});
    expect(
      wrapperFiles('3.9.11').find(({ path }) => path === 'mvnw')!.executable,
    ).toBe(true);
  });
});
