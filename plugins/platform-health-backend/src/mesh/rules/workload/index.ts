import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { certificateExpiring } from './certificate';
import { configRules } from './config';
import { notEnrolled } from './enrolment';
import { mtlsMode, plainCallers } from './mtls';
import { keptOut, noWorkload, scaledToZero } from './presence';
import { proxyNotReady, proxyRestarts } from './proxies';
import { proxyVersion } from './proxyVersion';
import { configurationRejected, nothingConnected } from './synced';
import { denials } from './traffic/denials';
import { clientErrors, serverErrors } from './traffic/errors';
import { slow } from './traffic/latency';
import { circuitOpen, tcpFailures } from './traffic/outgoing';
import { plainTraffic } from './traffic/plainTraffic';

export const workloadRules: readonly Rule[] = [
  noWorkload,
  scaledToZero,
  keptOut,
  notEnrolled,
  proxyVersion,
  proxyNotReady,
  proxyRestarts,
  configurationRejected,
  nothingConnected,
  mtlsMode,
  plainCallers,
  plainTraffic,
  certificateExpiring,
  serverErrors,
  clientErrors,
  slow,
  tcpFailures,
  circuitOpen,
  denials,
  ...configRules,
];
