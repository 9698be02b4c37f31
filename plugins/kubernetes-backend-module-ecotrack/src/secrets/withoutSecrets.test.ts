import { withoutSecrets } from './withoutSecrets';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const container = (name: string) => ({
  name,
  image: 'registry.example/app:1',
  env: [
    { name: 'PASSWORD', value: 'hunter2' },
    { name: 'FROM', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  ],
  envFrom: [{ secretRef: { name: 'hunter2' } }],
});
const cleaned = (name: string) => ({
  name,
  image: 'registry.example/app:1',
  env: [
    { name: 'PASSWORD' },
    { name: 'FROM', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  ],
});
const metadata = () => ({
  name: 'app',
  annotations: { [LAST_APPLIED]: '{"hunter2":1}', kept: 'yes' },
  managedFields: [{ manager: 'hunter2' }],
});

describe('withoutSecrets', () => {
  it('cleans every list of containers of a pod and of a template', () => {
    const spec = (of: (name: string) => object) => ({
      containers: [of('a')],
      initContainers: [of('b')],
      ephemeralContainers: [of('c')],
    });
    const result = withoutSecrets({
      metadata: metadata(),
      spec: {
        ...spec(container),
        template: { metadata: metadata(), spec: spec(container) },
      },
    });
    const kept = { name: 'app', annotations: { kept: 'yes' } };
    expect(result).toEqual({
      metadata: kept,
      spec: {
        ...spec(cleaned),
        template: { metadata: kept, spec: spec(cleaned) },
      },
    });
  });

  it('drops the data of any kind, also what a template would make', () => {
    expect(
      withoutSecrets({
        kind: 'Secret',
        data: { a: 'aHVudGVyMg==' },
        stringData: { a: 'hunter2' },
        binaryData: { a: 'aHVudGVyMg==' },
        spec: { target: { template: { type: 'Opaque', data: { a: 'x' } } } },
      }),
    ).toEqual({
      kind: 'Secret',
      spec: { target: { template: { type: 'Opaque' } } },
    });
  });

  it('keeps fields of the same names that hold no contents', () => {
    const spec = {
      data: [{ secretKey: 'password', remoteRef: { key: 'orders' } }],
      backup: { barmanObjectStore: { data: { compression: 'gzip' } } },
    };
    expect(withoutSecrets({ spec: structuredClone(spec) })).toEqual({ spec });
  });

  it('drops an env that is no list, and cleans lists in custom resources', () => {
    expect(
      withoutSecrets({
        spec: {
          env: { PASSWORD: 'hunter2' },
          kafka: { template: { kafkaContainer: container('k') } },
        },
      }),
    ).toEqual({
      spec: { kafka: { template: { kafkaContainer: cleaned('k') } } },
    });
  });
});
