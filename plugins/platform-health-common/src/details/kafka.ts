export interface KafkaNode {
  readonly name: string;
  readonly pool: string;
  readonly roles: readonly ('broker' | 'controller')[];
  readonly ready: boolean;
  readonly node?: string;
  readonly diskRatio?: number;
}

export interface KafkaClusterDetails {
  readonly type: 'kafka-cluster';
  readonly version?: string;
  readonly nodes: readonly KafkaNode[];
  readonly wantedNodes?: number;
  readonly underReplicated?: number;
  readonly offline?: number;
  readonly activeControllers?: number;
}

/** Lag of one consumer group on one topic. */
export interface ConsumerLag {
  readonly group: string;
  readonly topic: string;
  /** Records behind; absent when not known, which is not zero. */
  readonly records?: number;
  /** Estimated seconds behind. */
  readonly seconds?: number;
  /** Share of the retention that the lag has used up; at 1 records are lost unread. */
  readonly retentionRatio?: number;
}

export interface KafkaTopicDetails {
  readonly type: 'kafka-topic';
  readonly topic: string;
  readonly partitions?: number;
  readonly replicas?: number;
  readonly minInSync?: number;
  readonly retentionSeconds?: number;
  readonly messagesPerSecond?: number;
  readonly underReplicated?: number;
  readonly consumers: readonly ConsumerLag[];
}

export interface KafkaUserDetails {
  readonly type: 'kafka-user';
  readonly authentication?: string;
  readonly acls: readonly {
    readonly resource: string;
    readonly operations: readonly string[];
  }[];
}

/** What one consumer group reads. */
export interface KafkaConsumerDetails {
  readonly type: 'kafka-consumer';
  readonly group: string;
  readonly topics: readonly ConsumerLag[];
}
