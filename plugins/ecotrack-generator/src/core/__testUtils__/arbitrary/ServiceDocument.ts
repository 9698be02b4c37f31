import type { platform, service } from '@ecotrack/model';

/** A service document as a team writes it, before defaults are filled in. */
export type ServiceDocument = (typeof service)['_zod']['input'];
/** A platform document as an operator writes it. */
export type PlatformDocument = (typeof platform)['_zod']['input'];

type Spec = ServiceDocument['spec'];
export type TableDocument = NonNullable<Spec['postgres']>['tables'][number];
export type ColumnDocument = TableDocument['columns'][number];
export type KafkaDocument = NonNullable<Spec['kafka']>;
export type TopicDocument = NonNullable<KafkaDocument['publishes']>[number];
export type ConsumedDocument = NonNullable<KafkaDocument['consumes']>[number];
export type SpecPart<Name extends keyof Spec> = NonNullable<Spec[Name]>;
