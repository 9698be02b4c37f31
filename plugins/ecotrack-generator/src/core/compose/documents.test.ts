import { platform as shape } from '@ecotrack/model';
import { fullDocument, inputOf } from '../__testUtils__/fixture';
import { generate } from './generate';

it('leaves prices out: a service is the same whatever it costs', () => {
  const { service, platform, source } = inputOf(fullDocument);
  const { prices } = shape.parse({
    prices: { currency: 'EUR', cpu: 1, memory: 2, storage: 3, partition: 4 },
  });

  expect(prices).toBeDefined();
  expect(generate(service, { ...platform, prices }, source)).toEqual(
    generate(service, platform, source),
  );
});
