import { INPUTS } from '../__testUtils__/inputs';
import { tree } from '../__testUtils__/tree';
import { hasHttpApi } from '../hasHttpApi';
import { openapi } from './openapi';
import { paths } from './paths';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** `GET /api/v1/orders/{id}` for every mapping of a generated controller. */
function mapped(java: string): string[] {
  const base = /@RequestMapping\("([^"]+)"\)/.exec(java)?.[1];
  return [
    ...java.matchAll(/@(Get|Post|Put|Patch|Delete)Mapping(?:\(([^)]*)\))?/g),
  ].map(([, method, argument = '']) => {
    const below = /"(\/[^"]*)"/.exec(argument)?.[1] ?? '';
    return `${method.toUpperCase()} ${base}${below}`;
  });
}

/** Names of the components of a record, without annotations and types. */
function components(java: string, record: string): string[] {
  const begin = `record ${record}(`;
  const start = java.indexOf(begin) + begin.length;
  return java
    .slice(start, java.indexOf(') {', start))
    .replace(/\([^()]*\)|<[^<>]*>/g, '')
    .split(',')
    .map(component => component.trim().split(/\s/).pop() ?? '');
}

const WITH_API = INPUTS.filter(([, of]) => hasHttpApi(of.service));

describe.each(WITH_API)('openapi.yaml of %s', (_name, of) => {
  const files = [...tree(of)].filter(([path]) =>
    path.startsWith('src/main/java/'),
  );
  const java = (name: string) =>
    files.find(([path]) => path.endsWith(`/${name}.java`))?.[1] ?? '';

  it('has the operations of the controllers and no other', () => {
    const controllers = files.filter(([path]) =>
      path.endsWith('Controller.java'),
    );
    const described = paths(of.service).flatMap(([path, item]) =>
      METHODS.flatMap(method =>
        item[method] ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
    expect(controllers.flatMap(([, text]) => mapped(text)).sort()).toEqual(
      described.sort(),
    );
  });

  it('has the fields of the records', () => {
    const { schemas } = openapi(of).components;
    const records = Object.keys(schemas).filter(name =>
      /(?:View|Request)$/.test(name),
    );
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const file = record === 'SessionView' ? 'SessionController' : record;
      expect([record, components(java(file), record)]).toEqual([
        record,
        Object.keys(schemas[record].properties ?? {}),
      ]);
    }
  });
});
