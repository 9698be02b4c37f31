import { AtMostEvery } from './AtMostEvery';

describe('AtMostEvery', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('acts at once, then once per interval, and loses no last call', () => {
    const act = jest.fn();
    const throttled = new AtMostEvery(1000, act);
    throttled.call();
    throttled.call();
    throttled.call();
    expect(act).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(5000);
    expect(act).toHaveBeenCalledTimes(2);
    throttled.call();
    expect(act).toHaveBeenCalledTimes(3);
    throttled.call();
    throttled.stop();
    jest.advanceTimersByTime(5000);
    expect(act).toHaveBeenCalledTimes(3);
  });
});
