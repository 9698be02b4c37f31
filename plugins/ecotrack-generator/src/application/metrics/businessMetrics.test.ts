import { file, generated } from '../__testUtils__/generated';

describe('business metrics', () => {
  const service = file('order-service', 'orders/OrderService.java');
  const metrics = file('order-service', 'metrics/BusinessMetrics.java');

  it('count in the write that raises their event', () => {
    const create = service.slice(
      service.indexOf('OrderView create'),
      service.indexOf('OrderView update'),
    );
    expect(create).toContain('metrics.ordersPlaced();');
    expect(create).toContain('metrics.ordersValue(order.getTotalAmount());');
    expect(create).not.toContain('ordersCancelled');
  });

  it('count a change of state once, when it happens', () => {
    expect(service).toContain(
      `if (order.getStatus() == OrderStatus.CANCELLED && before.getStatus() != OrderStatus.CANCELLED) {
            metrics.ordersCancelled();`,
    );
  });

  it('sum where the model names a column, count where it does not', () => {
    expect(metrics).toContain(
      'ordersValue = DistributionSummary.builder("orders.value")',
    );
    expect(metrics).toContain(
      'ordersPlaced = Counter.builder("orders.placed")',
    );
  });

  it('are not there when the model has none', () => {
    expect(
      [...generated('no-kafka').keys()].filter(path =>
        path.includes('Metrics'),
      ),
    ).toEqual([]);
  });
});
