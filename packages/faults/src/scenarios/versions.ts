import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { WireObject } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import { BROKERS, KAFKAS } from './kinds';

const GROUP = 'kafka.strimzi.io';

/** Answers the question for the versions of Strimzi's group. */
const serving = (...versions: string[]) => ({
  status: 200,
  body: JSON.stringify({
    kind: 'APIGroup',
    name: GROUP,
    versions: versions.map(version => ({
      version,
      groupVersion: `${GROUP}/${version}`,
    })),
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
    title: 'an older version is served: the same view',
    async run(stage) {
      const { proxy, truth } = stage;
      proxy.fault = ({ what, kind }) =>
        what === 'versions' && kind === GROUP ? serving('v1beta2') : undefined;
      // the sandbox has the new version only: its objects in the form of the old one
      proxy.translate = url => url.replace(`${GROUP}/v1beta2/`, `${GROUP}/v1/`);
      proxy.rewrite = (object, kind) =>
        kind === KAFKAS ? asV1beta2(object) : object;
      const watched = await stage.watchWell();
      const paths = proxy.requests.map(({ url }) => url);
      assert.ok(paths.some(url => url.includes(`${GROUP}/v1beta2/kafkas`)));
      const view = ({
        state,
        findings,
        keyNumbers,
        sentence,
      }: ReturnType<typeof truth.verdict>) => ({
        state,
        sentence,
        keyNumbers,
        findings: findings.map(({ rule }) => rule),
      });
      assert.deepEqual(
        view(watched.verdict(BROKERS)),
        view(truth.verdict(BROKERS)),
      );
    },
  },
  {
    id: 'F17',
    title: 'only an unknown version is served: named, nothing breaks',
    async run(stage) {
      stage.proxy.fault = ({ what, kind }) =>
        what === 'versions' && kind === GROUP ? serving('v9') : undefined;
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
