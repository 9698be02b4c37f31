import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { KubernetesObject } from './objects';

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

type Schema = { readonly [key: string]: unknown };

const isSchema = (node: unknown): node is Schema =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** In Go a pattern may go on in either case from a place to the end of its group; here that part is a group of its own. */
const patternOf = (pattern: string) =>
  pattern.replace(/\(\?i\)((?:[^()[\]]|\[[^\]]*\]|\([^()]*\))*)/g, '(?i:$1)');

/** An API server drops unknown fields in silence; here they are errors. `x-kubernetes-*` and formats mean nothing to ajv. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (!isSchema(node)) return node;
  const open = node['x-kubernetes-preserve-unknown-fields'] === true;
  const entries = Object.entries(node)
    .filter(([key]) => !key.startsWith('x-kubernetes-') && key !== 'format')
    .map(([key, value]) => {
      if (key === 'properties' && isSchema(value)) {
        const properties = Object.entries(value).map(([name, schema]) => [
          name,
          closed(schema),
        ]);
        return [key, Object.fromEntries(properties)] as const;
      }
      if (key === 'pattern') return [key, patternOf(String(value))] as const;
      return [key, isSchema(value) ? closed(value) : value] as const;
    });
  const schema = Object.fromEntries(entries);
  return isSchema(node.properties) &&
    node.additionalProperties === undefined &&
    !open
    ? { ...schema, additionalProperties: false }
    : schema;
}

/** Every API server knows these fields, whether a definition names them or not, as Istio's do not. */
const rooted = (schema: unknown): Schema => {
  const { properties, ...rest } = schema as Schema;
  const known = { apiVersion: {}, kind: {}, metadata: {} };
  return { ...rest, properties: { ...known, ...(properties as Schema) } };
};

/** Validates custom resources against CustomResourceDefinitions of a folder; built-in kinds are not its business. */
export class CrdValidator {
  private readonly ajv = new Ajv({
    strict: false,
    allErrors: true,
    useDefaults: true,
  });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly crds: readonly Crd[];

  constructor(folder: string) {
    this.crds = readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)
      .filter(([name]) =>
        /cnpg|strimzi|external-secrets|argoproj|monitoring|autoscaling|keda|istio|gatekeeper|gateway\.networking/.test(
          name,
        ),
      )
      .map(([, text]) => parse(text) as Crd);
  }

  /**
   * Errors as `path message`; undefined when no served version of the kind is known. A default the
   * API server would add to an item of a list is an error too: Argo CD compares lists as a whole
   * and would call the object out of sync for ever.
   */
  errors(given: KubernetesObject): string[] | undefined {
    const object = structuredClone(given);
    const key = `${object.apiVersion}/${object.kind}`;
    const validate = this.validators.get(key) ?? this.compile(object);
    if (!validate) return undefined;
    this.validators.set(key, validate);
    validate(object);
    return [
      ...(validate.errors ?? []).map(describeError),
      ...changedLists(given, object),
    ];
  }

  private compile({ apiVersion, kind }: KubernetesObject) {
    const [group, version] = apiVersion.split('/');
    const found = this.crds
      .filter(({ spec }) => spec.group === group && spec.names.kind === kind)
      .flatMap(({ spec }) => spec.versions)
      .find(one => one.name === version && one.served);
    return (
      found && this.ajv.compile(rooted(closed(found.schema.openAPIV3Schema)))
    );
  }
}

function describeError({ instancePath, message, params }: ErrorObject) {
  const name =
    'additionalProperty' in params ? ` '${params.additionalProperty}'` : '';
  return `${instancePath} ${message}${name}`;
}

function changedLists(before: unknown, after: unknown, path = ''): string[] {
  if (Array.isArray(before)) {
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [`${path} gets defaults in its items: ${JSON.stringify(after)}`];
  }
  if (!isSchema(before) || !isSchema(after)) return [];
  return Object.entries(before).flatMap(([key, value]) =>
    changedLists(value, after[key], `${path}/${key}`),
  );
}
