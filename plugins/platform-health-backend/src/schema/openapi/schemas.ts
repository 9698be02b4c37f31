import {
  HEALTH_STATES,
  SOURCE_CAUSES,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { listOf, number, object, schemaRef, text, time } from './schema';
import type { Schema } from './schema';

const state = schemaRef('HealthState');
const resource = schemaRef('ResourceRef');
const findings = listOf(schemaRef('Finding'));
const missing = listOf(schemaRef('MissingSource'));
const keyNumbers = listOf(schemaRef('KeyNumber'));
const count: Schema = { type: 'integer', minimum: 0 };
const numberOrText: Schema = { oneOf: [number, text] };
const cause: Schema = { type: 'string', enum: SOURCE_CAUSES };

/** Parts of the documents. */
const parts: Record<string, Schema> = {
  HealthState: { type: 'string', enum: HEALTH_STATES },
  ResourceRef: object({
    technology: text,
    type: text,
    cluster: text,
    namespace: text,
    name: text,
  }),
  Finding: object({
    rule: text,
    state,
    resource,
    sentence: text,
    evidence: listOf(
      object({
        name: text,
        value: numberOrText,
        'unit?': text,
        'threshold?': numberOrText,
        source: text,
        'asOf?': time,
      }),
    ),
    since: time,
    nextStep: text,
    'lastKnown?': listOf(object({ source: text, 'since?': time })),
    links: listOf(object({ kind: text, url: text })),
  }),
  MissingSource: object({
    source: text,
    cause,
    'since?': time,
    message: text,
  }),
  KeyNumber: object({
    id: text,
    value: number,
    unit: text,
    'of?': number,
    'trend?': { type: 'object' },
  }),
  HealthReport: object({
    resource,
    state,
    sentence: text,
    findings,
    missing,
    notAssessed: listOf(object({ rule: text, reason: text, 'source?': text })),
    keyNumbers,
    certificates: listOf(object({ purpose: text, name: text, expires: time })),
    'details?': { type: 'object' },
    'asOf?': time,
  }),
};

/** Documents, by the names of their types in platform-health-common. */
const documents: Record<string, Schema> = {
  EntityHealth: object({
    entityRef: text,
    state,
    revision: text,
    environments: listOf(text),
    technologies: listOf(
      object({
        technology: text,
        environment: text,
        state,
        sentence: text,
        findings,
        findingsTotal: count,
        missing,
        keyNumbers,
        'asOf?': time,
      }),
    ),
  }),
  TechnologyDetail: object({
    entityRef: text,
    technology: text,
    environment: text,
    state,
    reports: listOf(schemaRef('HealthReport')),
  }),
  Timeline: object({
    entries: listOf(
      object({
        kind: { type: 'string', enum: ['transition', 'event'] },
        at: time,
        environment: text,
        resource,
        sentence: text,
      }),
    ),
    'next?': text,
  }),
  Evidence: { type: 'object', description: 'Inputs of the rules, for replay' },
  Fleet: object({
    revision: text,
    environments: listOf(text),
    rows: listOf(
      object({
        entityRef: text,
        title: text,
        'owner?': text,
        'system?': text,
        state,
        cells: listOf(
          object({
            technology: text,
            environment: text,
            state,
            'rule?': text,
            sentence: text,
          }),
        ),
      }),
    ),
  }),
  CertificateList: object({
    certificates: listOf(
      object({
        resource: text,
        environment: text,
        technology: text,
        purpose: text,
        name: text,
        expires: time,
        entityRefs: listOf(text),
      }),
    ),
  }),
  BackupList: object({
    backups: listOf(
      object({
        resource: text,
        environment: text,
        state: { type: 'string', enum: ['kept', 'broken', 'unknown'] },
        'lastBackup?': time,
        'recoverableFrom?': time,
        'recoverableTo?': time,
        rpoSeconds: number,
        'wantedSeconds?': number,
        entityRefs: listOf(text),
      }),
    ),
  }),
  Firing: object({
    rule: text,
    firing: listOf(
      object({
        entityRef: text,
        environment: text,
        resource: text,
        state,
        sentence: text,
        since: time,
      }),
    ),
  }),
  RunningResources: object({
    completeClusters: listOf(text),
    resources: listOf(
      object({
        resource,
        environment: text,
        isShared: { type: 'boolean' },
        entityRefs: listOf(text),
        'declaredBy?': text,
        'standIn?': text,
        'owner?': text,
        'system?': text,
        dependsOn: listOf(text),
        'state?': state,
        'sentence?': text,
      }),
    ),
  }),
  SourceList: object({
    sources: listOf(
      object({
        cluster: text,
        source: text,
        state: { type: 'string', enum: ['synced', ...SOURCE_CAUSES] },
        'message?': text,
        'objects?': count,
        'lastSync?': time,
        'lastEvent?': time,
        'restarts?': count,
      }),
    ),
  }),
};

export const schemas: Readonly<Record<string, Schema>> = {
  ...parts,
  ...documents,
};
