import { apiServer } from './apiServer.mjs';
import { bundle } from './bundle.mjs';
import { compile } from './generated/compile.mjs';
import { determinism } from './generated/determinism.mjs';
import { migrations } from './generated/migrations.mjs';
import { properties } from './generated/properties.mjs';
import { verify } from './generated/verify.mjs';
import { wrapper } from './generated/wrapper.mjs';
import { healthBundle } from './healthBundle.mjs';
import { killAndRecover } from './killAndRecover.mjs';
import { judgeCorpus } from './judgeCorpus.mjs';
import { manifests } from './manifests.mjs';
import { moduleBundle } from './moduleBundle.mjs';
import { neverFalseHealthy } from './neverFalseHealthy.mjs';
import { prometheusSame } from './prometheusSame.mjs';
import { replicas } from './replicas/replicas.mjs';
import { rerunAfterKill } from './rerunAfterKill.mjs';
import { sandboxFaults } from './sandboxFaults.mjs';
import { task } from './task.mjs';
import { verifyFaults } from './verifyFaults.mjs';

const GENERATOR = [
  'plugins/ecotrack-model/',
  'plugins/ecotrack-generator/',
  'packages/cli/',
  'scripts/',
  'yarn.lock',
];
const ALL = [
  'packages/',
  'plugins/',
  'scripts/',
  'package.json',
  'yarn.lock',
  'tsconfig.json',
  'templates/',
  'app-config',
];

const inLane = (lane, checks) => checks.map(check => ({ ...check, lane }));

/** They need files and processors only. */
const FILES = inLane('files', [
  { name: 'types', paths: ALL, run: task('tsc') },
  { name: 'lint', paths: ALL, run: task('lint') },
  { name: 'format', paths: [''], run: task('prettier') },
  { name: 'generated-determinism', paths: GENERATOR, run: determinism },
  { name: 'generated-properties', paths: GENERATOR, run: properties },
  { name: 'generated-migrations', paths: GENERATOR, run: migrations },
  { name: 'generated-compile', paths: GENERATOR, run: compile },
  { name: 'generated-wrapper', paths: GENERATOR, run: wrapper },
  { name: 'generated-verify', paths: GENERATOR, run: verify },
  { name: 'verify-manifests', paths: GENERATOR, run: manifests },
  { name: 'api-server', paths: ALL, run: apiServer },
  { name: 'judge-corpus', paths: ALL, run: judgeCorpus },
]);

/** They need the portal's ports, and wait for one process most of the time. */
const PORTAL = inLane('portal', [
  { name: 'sandbox-faults', paths: ALL, run: sandboxFaults },
  { name: 'never-false-healthy', paths: ALL, run: neverFalseHealthy },
  { name: 'rerun-after-kill', paths: ALL, run: rerunAfterKill },
  { name: 'kill-and-recover', paths: ALL, run: killAndRecover },
]);

/** They measure time, or build the page with all processors. */
const ALONE = [
  { name: 'verify-faults', paths: ALL, run: verifyFaults },
  { name: 'prometheus-same', paths: ALL, run: prometheusSame },
  { name: 'two-replicas', paths: ALL, run: replicas },
  { name: 'module-bundle', paths: ALL, run: moduleBundle },
  { name: 'health-bundle', paths: ALL, run: healthBundle },
  { name: 'production-bundle', paths: ALL, run: bundle },
];

/**
 * Every check, in order: name, its lane if it may run beside those of the other one (inLanes.mjs), the paths it depends
 * on, and what it runs. A run returns its failures as sentences.
 */
export const CHECKS = [...FILES, ...PORTAL, ...ALONE];
