import type { Technology } from '../resources/technology';
import type { HealthState } from '../verdict/state';

/** One technology of one service in one environment. */
export interface FleetCell {
  readonly technology: Technology;
  readonly environment: string;
  readonly state: HealthState;
  /** Rule and sentence of the worst finding. */
  readonly rule?: string;
  readonly sentence: string;
}

export interface FleetRow {
  readonly entityRef: string;
  readonly title: string;
  readonly owner?: string;
  readonly system?: string;
  readonly state: HealthState;
  readonly cells: readonly FleetCell[];
}

/** `GET /fleet?owner=&system=&environment=&state=&technology=`: only what the reader may see, the worst first. */
export interface Fleet {
  readonly revision: string;
  readonly environments: readonly string[];
  readonly rows: readonly FleetRow[];
}

/** `GET /certificates`: the next to end first. */
export interface CertificateList {
  readonly certificates: readonly {
    readonly resource: string;
    readonly environment: string;
    readonly technology: Technology;
    readonly purpose: string;
    readonly name: string;
    readonly expires: string;
    readonly entityRefs: readonly string[];
  }[];
}

/** `GET /backups`: how each database stands to what was promised. */
export interface BackupList {
  readonly backups: readonly {
    readonly resource: string;
    readonly environment: string;
    readonly state: 'kept' | 'broken' | 'unknown';
    readonly lastBackup?: string;
    readonly recoverableFrom?: string;
    readonly recoverableTo?: string;
    readonly rpoSeconds: number;
    readonly wantedSeconds?: number;
    readonly entityRefs: readonly string[];
  }[];
}

/** `GET /firing?rule=`: where a rule fires now, among what the reader may see. */
export interface Firing {
  readonly rule: string;
  readonly firing: readonly {
    readonly entityRef: string;
    readonly environment: string;
    readonly resource: string;
    readonly state: HealthState;
    readonly sentence: string;
    readonly since: string;
  }[];
}
