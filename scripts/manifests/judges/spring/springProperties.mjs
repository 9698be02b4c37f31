import { join } from 'node:path';
import { documented } from './documented.mjs';
import { settings } from './settings.mjs';

/** What the service's own code reads; nobody but that documents it. */
const OWN = 'ecotrack.';

const POM =
  '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot</artifactId><version>4.1.0</version></dependency></dependencies></project>\n';

/** Settings of the application against what Spring Boot and the other dependencies of this very service document. */
export const springProperties = {
  name: 'spring-properties',
  tools: [],
  by: 'metadata of the dependencies, by Maven',
  sees: path =>
    /\/src\/\w+\/resources\/application[^/]*\.yaml$|\/deploy\/rendered\/.*\/config-maps\.yaml$/.test(
      path,
    ),
  broken: {
    files: {
      'broken/pom.xml': POM,
      'broken/src/main/resources/application.yaml':
        'spring: { application: { names: a } }\n',
    },
    rule: 'unknown',
  },
  async judge({ root, files }) {
    const known = new Map();
    const findings = [];
    for (const path of files.filter(springProperties.sees)) {
      const [model] = path.split('/');
      const project = join(root, model);
      const scratch = join(root, '.spring');
      const properties = await documented(project, scratch, known);
      findings.push(
        ...settings(join(root, path)).flatMap(name =>
          judged(name, properties).map(found => ({ path, ...found })),
        ),
      );
    }
    return findings;
  },
};

/** Spring Boot's relaxed spelling: neither case nor dashes count, nor which entry of a list it is. */
const relaxed = name =>
  name
    .replaceAll(/\[\d+\]/g, '')
    .replaceAll(/[-_]/g, '')
    .toLowerCase();

function judged(name, properties) {
  if (name.startsWith(OWN)) return [];
  const found = properties.find(
    property =>
      relaxed(property.name) === relaxed(name) ||
      (isOpen(property) &&
        relaxed(name).startsWith(`${relaxed(property.name)}.`)),
  );
  if (!found)
    return [{ rule: 'unknown', message: `No dependency documents ${name}.` }];
  return found.deprecation
    ? [{ rule: 'deprecated', message: `${name} is deprecated.` }]
    : [];
}

/** Below a map any name is one. */
const isOpen = ({ type }) => /^java\.util\.(Map|Properties)/.test(type ?? '');
