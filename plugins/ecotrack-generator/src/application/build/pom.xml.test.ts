import { inputOf, minimalDocument } from '../../core/__testUtils__/fixture';
import { file } from '../__testUtils__/generated';
import { pomXml } from './pom.xml';

const artifacts = (pom: string) =>
  [...pom.matchAll(/<artifactId>(.*?)<\/artifactId>/g)].map(([, name]) => name);

describe('pom.xml', () => {
  it('takes its versions from the platform and from nowhere else', () => {
    const pom = pomXml(
      inputOf(minimalDocument, { versions: { springBoot: '9.9.9', java: 25 } }),
      [],
    );
    expect(pom).toContain('<version>9.9.9</version>');
    expect(pom).toContain('<java.version>25</java.version>');
    expect(pom).not.toContain('4.1.0');
  });

  it('has the dependencies of every concern, each once, tests last', () => {
    const pom = file('order-service', 'pom.xml');
    const names = artifacts(pom.slice(pom.indexOf('</dependencyManagement>')));
    expect(names).toEqual(
      expect.arrayContaining([
        'spring-boot-starter-webmvc',
        'spring-boot-starter-data-jpa',
        'spring-boot-starter-data-redis',
        'spring-cloud-starter-stream-kafka',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(pom.lastIndexOf('<scope>runtime</scope>')).toBeLessThan(
      pom.indexOf('<scope>test</scope>'),
    );
  });

  it('asks for nothing that the model does not need', () => {
    const names = artifacts(file('no-database', 'pom.xml')).join(' ');
    expect(names).not.toMatch(/jpa|flyway|postgresql|redis|session/);
    expect(artifacts(file('no-kafka', 'pom.xml')).join(' ')).not.toMatch(
      /stream|kafka/,
    );
  });

  it('holds no text of people, which could reach for a property', () => {
    const pom = pomXml(
      inputOf({
        ...minimalDocument,
        metadata: {
          ...minimalDocument.metadata,
          description: '</description><x>&${env.SECRET}',
        },
      }),
      [],
    );
    expect(pom).not.toContain('SECRET');
  });
});
