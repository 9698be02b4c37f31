import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { Watched } from '../portal/Watched';
import type { WireObject } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import { BROKERS, KAFKAS, SECRETS, USER_SECRETS } from './kinds';

const GROUP = 'kafka.strimzi.io';

/** The versions that were served before v1, by group. */
const OLDER: Readonly<Record<string, string>> = {
  [GROUP]: 'v1beta2',
  'external-secrets.io': 'v1beta1',
};

type Verdict = ReturnType<Watched['verdict']>;

/** Answers the question for the versions of a group. */
const serving = (group: string, version: string) => ({
  status: 200,
  body: JSON.stringify({
    kind: 'APIGroup',
    name: group,
    versions: [{ version, groupVersion: `${group}/${version}` }],
  }),
});

/** A Kafka as the version before v1 has it: with nodes and storage of its own, and status of its ZooKeeper days. */
const asV1beta2 = ({ spec, status, ...object }: WireObject) => ({
  ...object,
  apiVersion: `${GROUP}/v1beta2`,
  spec: {
    ...spec,
    kafka: {
      ...Object(spec?.kafka),
      replicas: 3,
      storage: { type: 'ephemeral' },
    },
    zookeeper: { replicas: 3, storage: { type: 'ephemeral' } },
  },
  status: { ...status, kafkaMetadataState: 'KRaft' },
});

/** An ExternalSecret as the version before v1 has it. */
const asV1beta1 = (object: WireObject) => ({
  ...object,
  apiVersion: 'external-secrets.io/v1beta1',
});

const view = ({ state, findings, keyNumbers, sentence }: Verdict) => ({
  state,
  sentence,
  keyNumbers,
  findings: findings.map(({ rule }) => rule),
});

export const VERSIONS: readonly Scenario[] = [
  {
    id: 'F14',
    title: 'an operator is not installed: said so, not asked for each second',
    async run(stage) {
      const { proxy } = stage;
      proxy.fault = ({ kind }) =>
        kind.endsWith(GROUP) ? { status: 404 } : undefined;
      const watched = stage.watch();
      await eventually(
        'Kafka is not installed',
        () =>
          watched.objects
            .sources()
            .filter(({ source }) => source.endsWith(GROUP))
            .every(({ state }) => state === 'not-installed'),
        10_000,
      );
      assert.equal(watched.cause(KAFKAS), 'not-installed');
      assert.notEqual(watched.verdict(BROKERS).state, 'healthy');
      const asked = proxy.countOf('versions', GROUP);
      await pause(scaled(60_000));
      assert.equal(proxy.countOf('versions', GROUP), asked);
    },
  },
  {
    id: 'F15',
    title: 'the operator comes later: found at the next look',
    async run(stage) {
      const { proxy } = stage;
      proxy.fault = ({ kind }) =>
        kind.endsWith(GROUP) ? { status: 404 } : undefined;
      // five minutes, once more faster
      const watched = stage.watch({ timing: { absentRetry: 1_000 } });
      await eventually(
        'Kafka is not installed',
        () => watched.cause(KAFKAS) === 'not-installed',
        10_000,
      );
      proxy.heal();
      await eventually(
        'Kafka is known',
        () => watched.cause(KAFKAS) === undefined,
        2_000,
      );
      assert.deepEqual(watched.names(KAFKAS), stage.truth.names(KAFKAS));
    },
  },
  {
    id: 'F16',
    title: 'older versions of two operators are served: the same view',
    async run(stage) {
      const { proxy, truth } = stage;
      proxy.fault = ({ what, kind }) => {
        const older = OLDER[kind];
        return what === 'versions' && older ? serving(kind, older) : undefined;
      };
      // the sandbox has the new versions only: its objects in the form of the old ones
      proxy.translate = url =>
        Object.entries(OLDER).reduce(
          (path, [group, version]) =>
            path.replace(`${group}/${version}/`, `${group}/v1/`),
          url,
        );
      proxy.rewrite = (object, kind) => {
        if (kind === KAFKAS) return asV1beta2(object);
        return kind === SECRETS ? asV1beta1(object) : object;
      };
      const watched = await stage.watchWell();
      const paths = proxy.requests.map(({ url }) => url);
      assert.ok(paths.some(url => url.includes(`${GROUP}/v1beta2/kafkas`)));
      assert.ok(
        paths.some(url => url.includes('/v1beta1/externalsecrets')),
        'the older ExternalSecrets are not read',
      );
      for (const subject of [BROKERS, USER_SECRETS])
        assert.deepEqual(
          view(watched.verdict(subject)),
          view(truth.verdict(subject)),
        );
      assert.ok(watched.names(SECRETS).length > 0);
    },
  },
  {
    id: 'F17',
    title: 'only an unknown version is served: named, nothing breaks',
    async run(stage) {
      stage.proxy.fault = ({ what, kind }) =>
        what === 'versions' && kind === GROUP
          ? serving(GROUP, 'v9')
          : undefined;
      const watched = stage.watch();
      await eventually(
        'the version is not supported',
        () => watched.cause(KAFKAS) === 'unsupported-version',
        10_000,
      );
      const fact = watched.objects.objects(KAFKAS, {});
      assert.ok(fact.status === 'missing' && /v9/.test(fact.missing.message));
      assert.notEqual(watched.verdict(BROKERS).state, 'healthy');
    },
  },
];
