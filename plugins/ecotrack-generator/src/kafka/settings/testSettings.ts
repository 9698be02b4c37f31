import type { SpringSettings } from '../../core/Contributions';

/** Tests run against a broker of their own, which has no topics yet. */
export const kafkaTestSettings: SpringSettings = {
  spring: {
    kafka: { 'bootstrap-servers': '${IT_KAFKA_BROKERS:localhost:9092}' },
    cloud: { stream: { kafka: { binder: { 'auto-create-topics': true } } } },
  },
};
