import { Parser } from '@asyncapi/parser';
import { deadLetterTopic } from '@ecotrack/model';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { eventSchema } from '../../kafka/eventSchema';
import { toYaml } from '../../structured/yaml';
import { eventExample } from '../techdocs/parts/eventExample';
import { INPUTS, input } from '../__testUtils__/inputs';
import { asyncapi } from './asyncapi';

const WITH_EVENTS = INPUTS.filter(([, of]) => of.service.spec.kafka);

describe.each(WITH_EVENTS)('asyncapi.yaml of %s', (_name, of) => {
  it('is a valid AsyncAPI 3.0 document', async () => {
    const { document, diagnostics } = await new Parser().parse(
      toYaml(asyncapi(of)),
    );
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('has a channel for every topic and no other', () => {
    const { publishes, consumes } = of.service.spec.kafka!;
    const topics = [...publishes, ...consumes].map(({ topic }) => topic);
    expect(Object.keys(asyncapi(of).channels).sort()).toEqual(
      [...new Set(topics)].sort(),
    );
    for (const topic of topics) {
      expect(Object.keys(asyncapi(of).channels)).not.toContain(
        deadLetterTopic(of.service, topic),
      );
    }
  });

  it('gives examples that the schema of the events accepts', () => {
    const ajv = addFormats(new Ajv({ strict: false }));
    for (const topic of of.service.spec.kafka!.publishes) {
      const schema = eventSchema(topic, of.service);
      const validate = ajv.compile(schema);
      validate(eventExample(topic, of.service));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

describe('asyncapi.yaml', () => {
  const document = asyncapi(input('order-service'));

  it('carries the very schema the service checks its events with', () => {
    const of = input('order-service');
    const [topic] = of.service.spec.kafka!.publishes;
    expect(document.components.schemas.OrderEvents).toEqual(
      eventSchema(topic, of.service),
    );
  });

  it('has one message for each event type', () => {
    expect(Object.keys(document.channels['order-events'].messages)).toEqual([
      'created',
      'updated',
      'cancelled',
      'completed',
    ]);
  });

  it('needs SCRAM at every server but the local one', () => {
    const open = Object.entries(document.servers).filter(
      ([, server]) => !('security' in server),
    );
    expect(open.map(([name]) => name)).toEqual(['local']);
  });
});
