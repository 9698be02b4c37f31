import { DEVICES, FOREIGN_VARIABLES } from '../reserved/names';
import { FOREIGN_PACKAGES, JAVA_RESERVED } from '../reserved/java';
import type { Finding, SpanningRule } from '../SpanningRule';
import { each, type ServiceDraft } from '../walk';
import type { Environment } from '../../service/delivery';
import type { Service } from '../../service/service';

export const reservedPackage: SpanningRule<Service> = {
  id: 'application/reserved-package',
  message:
    'The package {name} has the part {part}, which is a Java keyword or a device name.',
  fix: 'Use another word for this part.',
  *check({ spec }) {
    const name = spec?.application?.package;
    const part = name
      ?.split('.')
      .find(segment => JAVA_RESERVED.has(segment) || DEVICES.test(segment));
    if (part !== undefined)
      yield {
        path: ['spec', 'application', 'package'],
        values: { name, part },
      };
  },
};

export const foreignPackage: SpanningRule<Service> = {
  id: 'application/foreign-package',
  message: 'The package {name} lies in {owner}, which belongs to others.',
  fix: 'Use a package of your own, such as "com.ecotrack.order".',
  *check({ spec }) {
    const name = spec?.application?.package;
    const owner = FOREIGN_PACKAGES.find(
      other => name === other || name?.startsWith(`${other}.`),
    );
    if (owner !== undefined)
      yield {
        path: ['spec', 'application', 'package'],
        values: { name, owner },
      };
  },
};

/** Every map of environment variables of a service, with its path. */
export const environmentMaps = ({ spec }: ServiceDraft) => [
  {
    variables: spec?.application?.environment ?? {},
    path: ['spec', 'application', 'environment'],
  },
  ...each<Environment>(spec?.delivery?.environments, [
    'spec',
    'delivery',
    'environments',
  ]).map(({ value, path }) => ({
    variables: value.environment ?? {},
    path: [...path, 'environment'],
  })),
];

export const foreignVariable: SpanningRule<Service> = {
  id: 'application/foreign-variable',
  message:
    'The environment variable {name} belongs to the runtime, to Spring or to the platform.',
  fix: 'Use a name of your own, such as "FEATURE_PICKING", or a setting below "properties".',
  *check(service): Iterable<Finding> {
    for (const { variables, path } of environmentMaps(service)) {
      for (const name of Object.keys(variables)) {
        if (FOREIGN_VARIABLES.test(name))
          yield { path: [...path, name], values: { name }, key: true };
      }
    }
  },
};

export const reservedBasePath: SpanningRule<Service> = {
  id: 'application/reserved-base-path',
  message: 'The base path {path} is taken by the service itself.',
  fix: 'Use a path such as "/api/v1".',
  *check({ spec }) {
    const path = spec?.application?.basePath;
    if (
      path !== undefined &&
      /^\/(?:actuator|v3|livez|readyz|error|swagger-ui)(?:\/|$)/.test(path)
    )
      yield { path: ['spec', 'application', 'basePath'], values: { path } };
  },
};

export const nestedProperty: SpanningRule<Service> = {
  id: 'application/nested-property',
  message: 'The setting {name} lies below {outer}, which has a value already.',
  fix: 'Rename one of them; a setting is a value or a group of settings.',
  *check({ spec }) {
    const names = Object.keys(spec?.application?.properties ?? {});
    for (const name of names) {
      const outer = names.find(other => name.startsWith(`${other}.`));
      if (outer !== undefined)
        yield {
          path: ['spec', 'application', 'properties', name],
          values: { name, outer },
          key: true,
        };
    }
  },
};
