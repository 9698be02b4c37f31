import { answersOf } from './answersOf';

describe('answersOf', () => {
  it("takes the answers and leaves the preview's value and what others ask", () => {
    expect(
      answersOf({
        name: 'order-service',
        things: undefined,
        cache: false,
        made: { Files: '1' },
        costCentre: 7,
      }),
    ).toEqual({ name: 'order-service', cache: false });
  });

  it('has none before anything is filled in', () => {
    expect(answersOf(undefined)).toEqual({});
  });
});
