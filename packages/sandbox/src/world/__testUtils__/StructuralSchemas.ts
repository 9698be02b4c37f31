import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { KubernetesObject } from '../../kubernetes';
import { groupOf, isRecord, jsonCopy } from '../../kubernetes/store/objects';

type Definition = {
  spec: {
    group: string;
    names: { kind: string };
    versions: Array<{ name: string; schema: { openAPIV3Schema: unknown } }>;
  };
};

/** Conditions on fields that are defined elsewhere: closing them would refuse those. */
const CONDITIONS = ['oneOf', 'anyOf', 'allOf', 'not'];

/** Kubernetes drops unknown fields in silence; here they are errors, so that no status field is invented. */
function closed(node: unknown, isCondition = false): unknown {
  if (Array.isArray(node)) return node.map(item => closed(item, isCondition));
  if (!isRecord(node)) return node;
  const { format: _, ...schema } = node;
  const isOpen =
    isCondition ||
    node['x-kubernetes-preserve-unknown-fields'] === true ||
    !isRecord(node.properties) ||
    node.additionalProperties !== undefined;
  return {
    ...Object.fromEntries(
      Object.entries(schema)
        .filter(([key]) => !key.startsWith('x-kubernetes-'))
        .map(([key, value]) => [
          key,
          key === 'properties' && isRecord(value)
            ? Object.fromEntries(
                Object.entries(value).map(([name, item]) => [
                  name,
                  closed(item, isCondition),
                ]),
              )
            : closed(value, isCondition || CONDITIONS.includes(key)),
        ]),
    ),
    ...(!isOpen && { additionalProperties: false }),
  };
}

/** The schemas of a folder of upstream CustomResourceDefinitions. */
export class StructuralSchemas {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction | undefined>();
  private readonly files: string[];

  constructor(private readonly folder: string) {
    this.files = readdirSync(folder);
  }

  /** What is wrong with an object; undefined when the folder does not have its kind. */
  errors(object: KubernetesObject): string[] | undefined {
    const key = `${object.apiVersion} ${object.kind}`;
    if (!this.compiled.has(key)) this.compiled.set(key, this.compile(object));
    const validate = this.compiled.get(key);
    if (!validate) return undefined;
    validate(jsonCopy(object));
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${object.kind} ${object.metadata.name}${instancePath} ${message} ${
          'additionalProperty' in params ? params.additionalProperty : ''
        }`,
    );
  }

  private compile({ apiVersion, kind }: KubernetesObject) {
    const group = groupOf(apiVersion);
    const version = this.files
      .filter(file => group && file.endsWith(`.${group}.yaml`))
      .map(file => readFileSync(join(this.folder, file), 'utf8'))
      .filter(text => text.includes(`kind: ${kind}\n`))
      .map(text => parse(text) as Definition)
      .filter(({ spec }) => spec.names.kind === kind)
      .flatMap(({ spec }) => spec.versions)
      .find(({ name }) => `${group}/${name}` === apiVersion);
    const root = version?.schema.openAPIV3Schema;
    if (!isRecord(root)) return undefined;
    // some schemas leave out what every object has
    const common = { apiVersion: {}, kind: {}, metadata: {} };
    const properties = isRecord(root.properties) ? root.properties : {};
    return this.ajv.compile(
      closed({ ...root, properties: { ...common, ...properties } }) as object,
    );
  }
}
