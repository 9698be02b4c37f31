/** A document of a generated file: a Kubernetes object, or any other YAML. */
export interface Placed {
  /** Path of the file in its repository. */
  readonly file: string;
  readonly value: unknown;
}

/** One end of a wire: a value, and where it stands. */
export interface End {
  readonly file: string;
  /** Kind, namespace and name, such as `Service shop/cart`; absent where the file holds no Kubernetes objects. */
  readonly object?: string;
  readonly namespace?: string;
  /** Path of the field, such as `spec.ports[0].targetPort`, or the heading, setting or call where it stands. */
  readonly field: string;
  readonly value: string;
}

/** A text that no reader takes apart further. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

/** All that is generated of one service for one environment, as the rules read it. */
export interface Wiring {
  readonly environment: string;
  /** What the cluster gets, and the Application that brings it. */
  readonly objects: readonly Placed[];
  /** What the application starts with: `application.yaml`, and over it that of the ConfigMap. */
  readonly settings: readonly End[];
  /** Documents beside the objects, by path: `ecotrack.yaml`, `.ecotrack/platform.yaml`, `asyncapi.yaml`, workflows ... */
  readonly documents: ReadonlyMap<string, Placed>;
  /** Headings of the documentation; the value is page and anchor as the portal addresses them. */
  readonly sections: readonly End[];
  /** Java, SQL, load tests and the Dockerfile. */
  readonly texts: readonly Text[];
}

/** A wire whose ends do not meet. */
export interface BrokenWire {
  readonly rule: string;
  /** One sentence that names both ends. */
  readonly sentence: string;
  /** First the end that asks, then those that could have answered, most alike first; none where there is nothing at all. */
  readonly ends: readonly [End, ...End[]];
}

/** Holds the ends of one kind of wire against each other. */
export interface WiringRule {
  readonly id: string;
  find(wiring: Wiring): readonly BrokenWire[];
}
