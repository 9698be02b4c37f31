import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { configMap, disruptionBudget, service } from '../runtime/objects';
import { placeholder } from '../runtime/placeholders';
import { redisSet } from './redisSet';
import { redisLabels, redisSettings, ROLE } from './redisSettings';
import { sentinels } from './sentinels';

/** Everything the operator keeps for a RedisFailover. */
export function redisObjects(failover: KubernetesObject): ObjectInput[] {
  const { name } = failover.metadata;
  const { redis, sentinel, secret } = redisSettings(failover);
  const labels = redisLabels(name, 'redis');
  const sentinelLabels = redisLabels(name, 'sentinel');
  const quorum = Math.floor(sentinel.replicas / 2) + 1;
  const port = { name: 'redis', port: 6379, appProtocol: 'tcp' };
  return [
    configMap(
      { name: `rfr-${name}`, labels },
      {
        'redis.conf': [
          'replicaof 127.0.0.1 6379',
          'tcp-keepalive 60',
          // the operator copies the password in clear: whoever reads ConfigMaps has it
          ...(secret
            ? [
                `masterauth ${placeholder('password')}`,
                `requirepass ${placeholder('password')}`,
              ]
            : []),
          ...redis.customConfig,
          '',
        ].join('\n'),
      },
    ),
    configMap(
      { name: `rfs-${name}`, labels: sentinelLabels },
      {
        'sentinel.conf': [
          `sentinel monitor mymaster 127.0.0.1 6379 ${quorum}`,
          ...sentinel.customConfig.map(line => `sentinel ${line}`),
          '',
        ].join('\n'),
      },
    ),
    configMap(
      { name: `rfr-s-${name}`, labels },
      { 'shutdown.sh': '#!/bin/sh\nredis-cli SAVE\n' },
    ),
    configMap(
      { name: `rfr-readiness-${name}`, labels },
      { 'ready.sh': '#!/bin/sh\nredis-cli ping | grep -q PONG\n' },
    ),
    ...(redis.hasExporter
      ? [
          service(
            { name: `rfr-${name}`, labels },
            labels,
            [{ name: 'http-metrics', port: 9121 }],
            true,
          ),
        ]
      : []),
    service({ name: `rfrm-${name}`, labels }, { ...labels, [ROLE]: 'master' }, [
      port,
    ]),
    service({ name: `rfrs-${name}`, labels }, { ...labels, [ROLE]: 'slave' }, [
      port,
    ]),
    service({ name: `rfs-${name}`, labels: sentinelLabels }, sentinelLabels, [
      { name: 'sentinel', port: 26379, appProtocol: 'tcp' },
    ]),
    disruptionBudget({ name: `rfr-${name}`, labels }, labels, {
      minAvailable: Math.max(1, redis.replicas - 1),
    }),
    disruptionBudget(
      { name: `rfs-${name}`, labels: sentinelLabels },
      sentinelLabels,
      {
        minAvailable: Math.max(1, sentinel.replicas - 1),
      },
    ),
    redisSet(failover),
    sentinels(failover),
  ];
}
