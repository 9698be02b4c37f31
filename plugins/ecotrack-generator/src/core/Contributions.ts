import type { PlatformEnvironment } from '@ecotrack/model';
import type {
  ManifestTemplate,
  ValueTree,
} from '../structured/ManifestTemplate';

/** A dependency of the pom; version only where no bill of materials manages it. */
export interface MavenDependency {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version?: string;
  readonly scope?: 'runtime' | 'test';
  readonly optional?: boolean;
}

/** Settings as they stand in application.yaml. */
export type SpringSettings = {
  readonly [key: string]:
    | SpringSettings
    | readonly SpringSettings[]
    | string
    | number
    | boolean
    | readonly string[];
};

/** A Kubernetes Secret of the service's namespace, mounted as files below /etc/ecotrack/secrets/<name>. */
export interface MountedSecret {
  /** Name of the Kubernetes Secret. */
  readonly secret: string;
  /** Key of the Secret to the Spring property that reads it. */
  readonly keys: { readonly [key: string]: string };
}

/** Traffic the service itself opens; the security concern makes its NetworkPolicy of it. */
export interface Egress {
  readonly to: string;
  readonly reason: string;
  readonly ports: readonly number[];
  /** Namespace in each environment; absent for hosts outside the cluster. */
  readonly namespace?: (environment: PlatformEnvironment) => string;
  readonly podLabels?: { readonly [key: string]: string };
  /** Service of the same namespace that is called; the mesh then knows it by name. */
  readonly service?: string;
  /** Host outside the cluster, and what is spoken with it; absent inside. */
  readonly host?: { readonly name: string; readonly protocol: 'TLS' | 'HTTP' };
}

/** What one concern needs of files that another one writes. */
export interface Contributions {
  readonly dependencies: readonly MavenDependency[];
  /** Merged into src/main/resources/application.yaml; two concerns may not set one key. */
  readonly settings: readonly SpringSettings[];
  /** Settings that hold in tests with servers only (src/test/resources/application-it.yaml). */
  readonly testSettings: readonly SpringSettings[];
  /** Kubernetes objects of the chart and of deploy/rendered. */
  readonly manifests: readonly ManifestTemplate[];
  /** Chart values of one environment; merged. */
  readonly values: readonly ((environment: PlatformEnvironment) => ValueTree)[];
  /** Spring settings of one environment, put into the ConfigMap's application.yaml; merged. */
  readonly environmentSettings: readonly ((
    environment: PlatformEnvironment,
  ) => SpringSettings)[];
  readonly secrets: readonly MountedSecret[];
  readonly egress: readonly Egress[];
}
