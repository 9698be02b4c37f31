import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { ISTIO_LABELS } from './istioLabels';
import { FORMS, type FormName } from './valueForms';

const GOOD: Readonly<Record<FormName, readonly string[]>> = {
  bool: ['true', 'F', '1'],
  inject: ['true', 'false'],
  number: ['0', '4294967295'],
  percent: ['0', '100'],
  port: ['15020', '0'],
  ports: ['', '80', '80, 443'],
  portsOrAll: ['*', '80'],
  ranges: ['', '10.0.0.0/8,fd00::/8'],
  rangesOrAll: ['*', '10.0.0.0/8'],
  interfaces: ['', 'eth0,docker0'],
  quantity: ['100m', '1.5', '128Mi', '1e3', '.5', '2G'],
  json: ['[]', '{"a":1}'],
  interception: ['REDIRECT', 'TPROXY', 'NONE'],
  compression: ['gzip'],
  distribution: ['PreferClose'],
  dataplane: ['ambient', 'none'],
  waypointFor: ['all'],
  tlsMode: ['istio'],
};
const BAD: Readonly<Record<FormName, readonly string[]>> = {
  bool: ['yes', ''],
  inject: ['enabled'],
  number: ['-1', '4294967296', '1.5'],
  percent: ['101', 'half'],
  port: ['http', '65536', ''],
  ports: ['*', '80,', '80;443'],
  portsOrAll: ['*,80'],
  ranges: ['*', '10.0.0.0', '10.0.0.0/33'],
  rangesOrAll: ['all'],
  interfaces: ['a-name-of-sixteen', 'eth 0', 'eth0,'],
  quantity: ['much', '1 Gi', '100mb'],
  json: ['{', ''],
  interception: ['redirect'],
  compression: ['lz4'],
  distribution: ['Near'],
  dataplane: ['sidecar'],
  waypointFor: ['pods'],
  tlsMode: ['strict'],
};
const NAMES = Object.keys(FORMS) as FormName[];

describe('forms of values', () => {
  it.each(
    NAMES.flatMap(name => GOOD[name].map(value => [name, value] as const)),
  )('%s takes "%s"', (name, value) => {
    expect(FORMS[name].accepts(value)).toBe(true);
  });

  it.each(
    NAMES.flatMap(name => BAD[name].map(value => [name, value] as const)),
  )('%s refuses "%s"', (name, value) => {
    expect(FORMS[name].accepts(value)).toBe(false);
  });
});

it('the tables have each name once, and as many as release 1.31', () => {
  expect(ISTIO_ANNOTATIONS.size).toBe(68);
  expect(ISTIO_LABELS.size).toBe(18);
});
