import { languageOf, loadLanguage } from './languageOf';

describe('languageOf', () => {
  it.each([
    ['Dockerfile', 'dockerfile'],
    ['src/main/java/com/ecotrack/order/Order.java', 'java'],
    ['deploy/chart/values.schema.json', 'json'],
    ['.mvn/wrapper/maven-wrapper.properties', 'properties'],
    ['.gitignore', 'properties'],
    ['mvnw', 'shell'],
    ['local/kafka/start.sh', 'shell'],
    ['src/main/resources/db/migration/common/V1_0_0__initial.sql', 'sql'],
    ['pom.xml', 'xml'],
    ['ecotrack.yaml', 'yaml'],
  ] as const)('knows %s as %s and loads it', async (path, language) => {
    expect(languageOf(path)).toBe(language);
    expect(await loadLanguage(language)).toHaveProperty('streamParser.token');
  });

  it.each(['README.md', 'mvnw.cmd', 'bin/java', 'docs/shell', ''])(
    'shows %s as plain text',
    path => expect(languageOf(path)).toBeUndefined(),
  );
});
