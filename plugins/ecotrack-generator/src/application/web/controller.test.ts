import { file, generated } from '../__testUtils__/generated';

describe('controllers', () => {
  it('exist for the tables that the API offers', () => {
    const names = [...generated('everything').keys()].flatMap(
      path => /(\w+)Controller\.java$/.exec(path)?.[1] ?? [],
    );
    expect(names.sort()).toEqual([
      'Session',
      'StockItem',
      'StockMovement',
      'Warehouse',
    ]);
  });

  it('write only where the model allows it', () => {
    const readOnly = file('everything', 'StockMovementController.java');
    expect(readOnly).toContain('@GetMapping');
    expect(readOnly).not.toMatch(/@(Post|Put|Patch|Delete)Mapping/);
  });

  it('bound the page and narrow lists by what an index begins with', () => {
    const orders = file(
      'order-service',
      'main/java/com/ecotrack/order/orders/OrderController.java',
    );
    expect(orders).toContain('@Min(1) @Max(100) int size');
    expect(orders).toContain('@RequestParam(required = false) Long userId');
    expect(orders).toContain(
      '@RequestParam(required = false) OrderStatus status',
    );
    expect(orders).not.toContain('required = false) Instant');
  });

  it('ask for a password of new rows only', () => {
    const users = file(
      'user-service',
      'main/java/com/ecotrack/user/users/UserController.java',
    );
    expect(users).toContain('create(@RequestBody @Validated(OnCreate.class)');
    expect(users).toContain('@RequestBody @Valid UserRequest request');
  });
});
