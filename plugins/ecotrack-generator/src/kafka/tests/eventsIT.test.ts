import { service as schema } from '@ecotrack/model';
import { input } from '../../docs/__testUtils__/inputs';
import { consumedPlans } from '../consumed/consumedPlan';
import { eventsITJava } from './eventsIT.java';

const itOf = (service: ReturnType<typeof schema.parse>) =>
  eventsITJava(service, [], consumedPlans(service)).replace(/\s+/g, ' ');

const repeated = /void aRepeatedEventOfOrderEvents(\w+)\(\).*?times\((\d)\)/;

describe('a repeated event', () => {
  const { service } = input('no-database');

  it('is expected at the handler twice where nothing can remember it', () => {
    const [, name, times] = repeated.exec(itOf(service))!;
    expect([name, times]).toEqual(['ReachesTheHandlerEachTime', '2']);
  });

  it('is expected once where Redis remembers it', () => {
    const withRedis = schema.parse({
      ...service,
      spec: { ...service.spec, redis: {} },
    });
    const [, name, times] = repeated.exec(itOf(withRedis))!;
    expect([name, times]).toEqual(['HasOneEffect', '1']);
  });

  it('is expected once where the database remembers it', () => {
    const { service: orders } = input('order-service');
    expect(itOf(orders)).toContain('aRepeatedEventOfPaymentEventsHasOneEffect');
    expect(itOf(orders)).not.toContain('ReachesTheHandlerEachTime');
  });
});
