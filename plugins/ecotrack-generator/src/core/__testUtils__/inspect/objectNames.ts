import type { KubernetesObject } from '../objects';
import { repeated } from './paths';

const LABEL = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_KEY =
  /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const ENTITY = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** Kinds whose name is no more than an RFC 1123 subdomain; every other one is an RFC 1035 label here. */
const LONG_NAMES: { readonly [kind: string]: number | undefined } = {
  KafkaTopic: 249,
};

/** Names in one environment that Kubernetes, Strimzi or CloudNativePG would refuse, or that meet. */
export function wrongObjects(objects: readonly KubernetesObject[]): string[] {
  const identities = objects.map(
    ({ apiVersion, kind, metadata }) =>
      `${apiVersion.replace(/\/.*/, '')} ${kind} ${metadata.namespace}/${
        metadata.name
      }`,
  );
  return [
    ...(objects.length === 0 ? ['There are no objects.'] : []),
    ...repeated(identities).map(one => `twice: ${one}`),
    ...objects.flatMap(wrongNames),
  ];
}

function wrongNames({ kind, metadata }: KubernetesObject): string[] {
  const limit = LONG_NAMES[kind];
  const isRight = limit
    ? SUBDOMAIN.test(metadata.name) && metadata.name.length <= limit
    : LABEL.test(metadata.name);
  return [
    ...(isRight ? [] : [`${kind} ${metadata.name} is no name`]),
    ...(LABEL.test(metadata.namespace ?? 'x')
      ? []
      : [`${metadata.namespace} is no namespace`]),
    ...Object.entries(metadata.labels ?? {})
      .filter(
        ([key, value]) =>
          typeof value !== 'string' ||
          !LABEL_KEY.test(key) ||
          !LABEL_VALUE.test(value),
      )
      .map(([key, value]) => `${kind} has the label ${key}: ${value}`),
  ];
}

/** An entity of catalog-info.yaml as far as its name goes. */
export interface Entity {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** Names of entities that the catalog would refuse, or that meet. */
export function wrongEntities(entities: readonly Entity[]): string[] {
  const refs = entities.map(({ kind, metadata }) =>
    `${kind}:${metadata.name}`.toLowerCase(),
  );
  return [
    ...repeated(refs).map(ref => `twice in the catalog: ${ref}`),
    ...entities
      .filter(({ metadata }) => !ENTITY.test(metadata.name))
      .map(({ metadata }) => `${metadata.name} names no entity`),
  ];
}
