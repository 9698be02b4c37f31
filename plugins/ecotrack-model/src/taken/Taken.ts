/** Where a name is looked up. */
export const SOURCES = ['catalog', 'forge', 'cluster'] as const;

/** Who has a name, as far as it is known. */
export interface Holder {
  /** Service that has it. */
  readonly service?: string;
  /** Catalog group that owns it, as `group:default/orders-team`. */
  readonly owner?: string;
  /** Where the name was seen. */
  readonly source: (typeof SOURCES)[number];
}

/** Names in use, each with who has it. */
export interface Holders {
  readonly [name: string]: Holder;
}

/** Names in use on the platform. */
export interface Taken {
  readonly topics: Holders;
  readonly schemas: Holders;
  /** Names of other services; a service that is changed does not stand among them. */
  readonly names?: Holders;
  /** Repositories where that of a new service would stand, by the service's name. */
  readonly repositories?: Holders;
  /** Services that exist, with those they start after. */
  readonly services?: readonly {
    readonly name: string;
    readonly startAfter?: readonly string[];
  }[];
}
