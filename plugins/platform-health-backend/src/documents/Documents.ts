import { createHash } from 'node:crypto';
import { resourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  BackupList,
  CertificateList,
  EntityHealth,
  Firing,
  FleetRow,
  HealthReport,
  RunningResources,
  SourceList,
  TechnologyDetail,
  TimelineEntry,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Facts } from '@ecotrack/backstage-plugin-platform-health-node';
import type { LinkTemplates } from '../config/HealthConfig';
import type { KeyNumberHistory } from '../engine/KeyNumberHistory';
import type { ReportBoard } from '../engine/ReportBoard';
import type { Subject } from '../engine/Subject';
import type { SubjectTable } from '../scopes/SubjectTable';
import { backupOf } from './backups';
import { entityHealth, notJudgedYet } from './entityHealth';
import { findingLinks } from './findingLinks';
import { fleetRow } from './fleetRow';
import type { HealthDocuments, ReadyDocument } from './HealthDocuments';
import { recentEvents } from './recentEvents';
import { runningRows, SharedServices } from './running/runningRows';
import type { WhatRuns } from './running/whatRuns';

export interface DocumentsOptions {
  readonly board: ReportBoard;
  readonly history: KeyNumberHistory;
  readonly environments: readonly string[];
  readonly links: LinkTemplates;
  /** Facts of a cluster that this replica watches. */
  readonly factsOf: (cluster: string) => Facts | undefined;
  readonly evidenceOf: (subject: Subject) => unknown | undefined;
  readonly sources: () => SourceList['sources'];
  readonly whatRuns: () => WhatRuns;
  readonly shared: SharedServices;
}

interface Prepared {
  readonly health: EntityHealth;
  readonly ready: ReadyDocument;
}

const NO_TABLE: SubjectTable = {
  entities: new Map(),
  subjects: new Map(),
  dependents: new Map(),
};

/** The documents of all entities, each made again when a verdict in it changed. */
export class Documents implements HealthDocuments {
  private table = NO_TABLE;
  private readonly prepared = new Map<string, Prepared>();
  private readonly rows = new Map<string, FleetRow>();
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(private readonly options: DocumentsOptions) {
    options.board.onChange((subjects, isNews) => {
      for (const subject of subjects)
        for (const ref of this.table.dependents.get(subject) ?? [])
          this.outdate(ref);
      this.changed(isNews);
    });
  }

  /** Takes what the catalog has now. */
  setTable(table: SubjectTable): void {
    this.table = table;
    this.prepared.clear();
    this.rows.clear();
    this.changed();
  }

  get revision(): number {
    return this.changes;
  }

  onNews(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  entityHealth(entityRef: string): ReadyDocument | undefined {
    return this.prepare(entityRef)?.ready;
  }

  entityHealthObject(entityRef: string): EntityHealth | undefined {
    return this.prepare(entityRef)?.health;
  }

  technologyDetail(
    entityRef: string,
    technology: string,
    environment: string,
  ): TechnologyDetail | undefined {
    const reports = this.subjectsOf(entityRef)
      .filter(
        ({ resource, environment: { name } }) =>
          resource.technology === technology && name === environment,
      )
      .map(subject => this.report(subject));
    if (reports.length === 0) return undefined;
    const health = this.prepare(entityRef)?.health.technologies.find(
      one => one.technology === technology && one.environment === environment,
    );
    return {
      entityRef,
      technology,
      environment,
      state: health?.state ?? 'unknown',
      reports,
    };
  }

  evidence(entityRef: string, resource: string): unknown | undefined {
    const subject = this.subjectsOf(entityRef).find(
      one => resourceKey(one.resource) === resource,
    );
    return subject && this.options.evidenceOf(subject);
  }

  resourcesOf(entityRef: string): readonly string[] {
    return this.subjectsOf(entityRef).map(one => one.key);
  }

  fleetRows(): readonly FleetRow[] {
    return [...this.table.entities.values()].flatMap(entity => {
      const { ref, kind } = entity.entry;
      if (kind !== 'component' || entity.subjects.length === 0) return [];
      const row =
        this.rows.get(ref) ??
        fleetRow(entity, subject => this.verdict(subject));
      this.rows.set(ref, row);
      return [row];
    });
  }

  environments(): readonly string[] {
    return this.options.environments;
  }

  certificates(): CertificateList['certificates'] {
    return this.judged()
      .flatMap(({ subject, report, entityRefs }) =>
        report.certificates.map(certificate => ({
          ...certificate,
          resource: resourceKey(report.resource),
          environment: subject.environment.name,
          technology: report.resource.technology,
          entityRefs,
        })),
      )
      .sort((one, other) => one.expires.localeCompare(other.expires));
  }

  backups(): BackupList['backups'] {
    return this.judged().flatMap(
      ({ subject, report, entityRefs }) =>
        backupOf(report, subject.environment.name, entityRefs) ?? [],
    );
  }

  firing(rule: string): Firing['firing'] {
    return this.judged().flatMap(({ subject, report, entityRefs }) =>
      report.findings
        .filter(finding => finding.rule === rule)
        .flatMap(finding =>
          entityRefs.map(entityRef => ({
            entityRef,
            environment: subject.environment.name,
            resource: resourceKey(report.resource),
            state: finding.state,
            sentence: finding.sentence,
            since: finding.since,
          })),
        ),
    );
  }

  runningResources(): RunningResources {
    // Before the catalog was read everything would look undeclared.
    if (this.table.entities.size === 0)
      return { completeClusters: [], resources: [] };
    const { whatRuns, shared, board } = this.options;
    const { completeClusters, resources } = whatRuns();
    return {
      completeClusters,
      resources: runningRows(resources, this.table, shared, key =>
        board.get(key),
      ),
    };
  }

  sources(): SourceList['sources'] {
    return this.options.sources();
  }

  recentEvents(entityRef: string): readonly TimelineEntry[] {
    return recentEvents(this.subjectsOf(entityRef), this.options.factsOf);
  }

  /** Subjects that were judged with the usual thresholds, and who depends on them. */
  private judged() {
    return [...this.table.subjects.values()]
      .filter(one => one.profile.name === '')
      .map(subject => ({
        subject,
        report: this.verdict(subject),
        entityRefs: this.table.dependents.get(subject.key) ?? [],
      }));
  }

  private subjectsOf(entityRef: string): readonly Subject[] {
    return this.table.entities.get(entityRef)?.subjects ?? [];
  }

  private verdict(subject: Subject): HealthReport {
    return this.options.board.get(subject.key)?.report ?? notJudgedYet(subject);
  }

  /** The verdict with what a page shows beside it: trends and links. */
  private report(subject: Subject): HealthReport {
    const { history, links } = this.options;
    const report = this.verdict(subject);
    return {
      ...report,
      keyNumbers: history.withTrend(subject.key, report.keyNumbers),
      findings: report.findings.map(finding => ({
        ...finding,
        links: findingLinks(finding, links, new Date()),
      })),
    };
  }

  private prepare(entityRef: string): Prepared | undefined {
    const prepared = this.prepared.get(entityRef);
    if (prepared) return prepared;
    const subjects = this.subjectsOf(entityRef);
    if (subjects.length === 0) return undefined;
    const draft = entityHealth(
      entityRef,
      subjects,
      this.options.environments,
      subject => this.report(subject),
    );
    const revision = createHash('sha256')
      .update(JSON.stringify(draft))
      .digest('base64url')
      .slice(0, 16);
    const health = { ...draft, revision };
    const fresh = {
      health,
      ready: {
        body: Buffer.from(JSON.stringify(health)),
        etag: `"${revision}"`,
      },
    };
    this.prepared.set(entityRef, fresh);
    return fresh;
  }

  private outdate(entityRef: string): void {
    this.prepared.delete(entityRef);
    this.rows.delete(entityRef);
    const system = this.table.entities.get(entityRef)?.entry.system;
    if (system) this.prepared.delete(system);
  }

  private changed(isNews = true): void {
    this.changes += 1;
    if (!isNews) return;
    for (const listener of this.listeners) listener();
  }
}
