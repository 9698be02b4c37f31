import * as models from '@kubernetes/client-node';

interface Attribute {
  readonly baseName: string;
  readonly type: string;
}

interface Model {
  getAttributeTypeMap(): readonly Attribute[];
}

const isModel = (candidate: unknown): candidate is Model =>
  typeof candidate === 'function' && 'getAttributeTypeMap' in candidate;

const isRecord = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object of a built-in kind has wrong, by the types of the Kubernetes API: unknown fields and wrong types. */
export function builtInErrors(
  value: unknown,
  type: string,
  path = '',
): string[] {
  const list = /^Array<(.*)>$/.exec(type);
  if (list) {
    return Array.isArray(value)
      ? value.flatMap((item, i) => builtInErrors(item, list[1], `${path}/${i}`))
      : [`${path} is no list`];
  }
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map) {
    return isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) =>
          builtInErrors(item, map[1], `${path}/${key}`),
        )
      : [`${path} is no map`];
  }
  if (type === 'IntOrString') {
    return typeof value === 'string' || Number.isInteger(value)
      ? []
      : [`${path} is neither number nor text`];
  }
  const model = Object.entries(models).find(([name]) => name === type)?.[1];
  if (!isModel(model)) {
    return typeof value === type ? [] : [`${path} is no ${type}`];
  }
  if (!isRecord(value)) return [`${path} is no ${type}`];
  return Object.entries(value).flatMap(([key, item]) => {
    const known = model
      .getAttributeTypeMap()
      .find(({ baseName }) => baseName === key);
    return known
      ? builtInErrors(item, known.type, `${path}/${key}`)
      : [`${path}/${key} is unknown`];
  });
}
