import { input } from '../../docs/__testUtils__/inputs';
import { kafka } from '..';

const of = (name: string) => kafka.contributions!(input(name));

describe('Kafka settings', () => {
  const [settings] = of('order-service').settings!;

  it('send to existing topics, and wait until all replicas have an event', () => {
    expect(settings).toMatchObject({
      spring: {
        cloud: {
          stream: {
            'default-binder': 'kafka',
            bindings: { 'orderEvents-out-0': { destination: 'order-events' } },
            kafka: {
              binder: {
                'auto-create-topics': false,
                'required-acks': 'all',
                'producer-properties': { 'enable.idempotence': 'true' },
              },
              bindings: { 'orderEvents-out-0': { producer: { sync: true } } },
            },
          },
        },
      },
    });
  });

  it('give a consumer its group, three attempts and a dead letter topic', () => {
    expect(settings).toMatchObject({
      spring: {
        cloud: {
          function: { definition: 'paymentEvents;productEvents' },
          stream: {
            bindings: {
              'paymentEvents-in-0': {
                destination: 'payment-events',
                group: 'order-service.payment-events',
                consumer: {
                  'max-attempts': 3,
                  'retryable-exceptions': {
                    'com.ecotrack.order.events.consumed.InvalidEventException':
                      false,
                  },
                },
              },
            },
            kafka: {
              bindings: {
                'paymentEvents-in-0': {
                  consumer: {
                    'enable-dlq': true,
                    'dlq-name': 'order-service.payment-events-dlt',
                    'dlq-partitions': 1,
                  },
                },
              },
            },
          },
        },
      },
    });
  });

  it('end a failed send before the transaction that holds it times out', () => {
    const text = JSON.stringify(settings);
    const milliseconds = (name: string) =>
      Number(new RegExp(`"${name}":"(\\d+)"`).exec(text)![1]);
    expect(milliseconds('delivery.timeout.ms')).toBeGreaterThanOrEqual(
      milliseconds('request.timeout.ms'),
    );
    expect(
      milliseconds('delivery.timeout.ms') + milliseconds('max.block.ms'),
    ).toBeLessThan(30_000);
  });

  it('reach the brokers of an environment over TLS with SCRAM', () => {
    const { platform } = input('order-service');
    const prod = platform.environments.find(({ name }) => name === 'prod')!;
    expect(of('order-service').environmentSettings![0](prod)).toEqual({
      spring: {
        kafka: {
          'bootstrap-servers': 'kafka-cluster-kafka-bootstrap.data.svc:9093',
          security: { protocol: 'SASL_SSL' },
          ssl: { 'trust-store-type': 'PEM' },
          properties: { 'sasl.mechanism': 'SCRAM-SHA-512' },
        },
      },
    });
  });

  it('of a service that only consumes say nothing of an outbox', () => {
    const text = JSON.stringify(of('no-database').settings);
    expect(text).not.toMatch(/outbox|enable\.idempotence|-out-0/);
  });

  it('do not exist without Kafka', () => {
    expect(of('no-kafka')).toEqual({});
    expect(kafka.files(input('no-kafka'), {} as never)).toEqual([]);
  });
});
