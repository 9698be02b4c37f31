import { file } from '../../application/__testUtils__/generated';

const java = (service: string, ending: string) =>
  file(service, `src/main/java/com/ecotrack/${ending}`);

describe('entities', () => {
  const order = java('order-service', 'order/orders/Order.java');

  it('draw their ids from the sequence of the table in blocks', () => {
    expect(order).toContain(
      'sequenceName = "orders_id_seq", allocationSize = 50',
    );
    expect(java('everything', 'warehouse/warehouses/Warehouse.java')).toContain(
      '@GeneratedValue(strategy = GenerationType.UUID)',
    );
  });

  it('are locked by their version and named so that queries do not clash', () => {
    expect(order).toMatch(/@Version\n.*\n {4}private long version;/);
    expect(order).toContain('@Entity(name = "OrderEntity")');
  });

  it('stamp their times themselves', () => {
    expect(order).toContain('@PreUpdate');
    expect(order).not.toContain('setCreatedAt');
    expect(
      java('order-service', 'order/orderitems/OrderItem.java'),
    ).not.toContain('@PrePersist');
  });

  it('are copied only where an event tells of an update', () => {
    expect(order).toContain('public Order copy() {');
    expect(
      java('order-service', 'order/orderitems/OrderItem.java'),
    ).not.toContain('copy()');
  });

  it('keep the scale of amounts', () => {
    expect(order).toContain('totalAmount.setScale(2, RoundingMode.HALF_EVEN)');
  });
});

describe('requests and views', () => {
  it('take a password and never show its hash', () => {
    const request = java('user-service', 'user/users/UserRequest.java');
    const view = java('user-service', 'user/users/UserView.java');
    expect(request).toContain(
      '@NotBlank(groups = OnCreate.class) @Size(min = 12, max = 72) String password',
    );
    expect(request).not.toMatch(/passwordHash/);
    expect(request.split('toString()')[1]).not.toContain('password');
    expect(view).not.toMatch(/password/i);
  });

  it('let a field with a default be left out', () => {
    const request = java('order-service', 'order/orders/OrderRequest.java');
    expect(request).toContain('        OrderStatus status,');
    expect(request).toContain('if (status != null) {');
    expect(request).toContain('@NotNull Long userId');
  });
});

describe('services', () => {
  const order = java('order-service', 'order/orders/OrderService.java');

  it('tell of a write after the database has taken it', () => {
    const create = order.slice(order.indexOf('OrderView create'));
    expect(create.indexOf('saveAndFlush')).toBeLessThan(
      create.indexOf('events.created(order)'),
    );
    expect(order).toContain('Order before = order.copy();');
  });

  it('cache by id and evict on every write', () => {
    expect(
      order.match(/@Cacheable\(cacheNames = "orders", key = "#id"\)/g),
    ).toHaveLength(1);
    expect(
      order.match(/@CacheEvict\(cacheNames = "orders", key = "#id"\)/g),
    ).toHaveLength(3);
    expect(
      java('payment-service', 'payment/payments/PaymentService.java'),
    ).not.toContain('Cache');
  });

  it('name the actor before an audited row changes', () => {
    const change = order.slice(order.indexOf('private OrderView change'));
    expect(change.indexOf('audit.nameActor()')).toBeLessThan(
      change.indexOf('saveAndFlush'),
    );
  });
});
