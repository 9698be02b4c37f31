import { DAY, MINUTE, NOW, ago } from '../__fixtures__/moments';
import { windowOf } from './windowOf';

describe('windowOf', () => {
  it('stands on an axis from what is promised to now', () => {
    const picture = windowOf(
      {
        from: ago(3 * DAY),
        to: ago(0),
        wantedSeconds: 4 * DAY,
        rpoSeconds: 5 * MINUTE,
        lastBackup: ago(DAY),
      },
      NOW,
    );
    expect(picture).toMatchObject({
      promised: { start: 0, end: 1 },
      recoverable: { start: 0.25, end: 1 },
      backup: 0.75,
      lostSeconds: 0,
      isTooMuch: false,
    });
  });

  it('reaches further back than promised when that can be recovered', () => {
    const picture = windowOf(
      {
        from: ago(8 * DAY),
        to: ago(0),
        wantedSeconds: 4 * DAY,
        rpoSeconds: 300,
      },
      NOW,
    );
    expect(picture?.promised).toEqual({ start: 0.5, end: 1 });
    expect(picture?.recoverable).toEqual({ start: 0, end: 1 });
  });

  it.each([
    [5 * MINUTE, false],
    [5 * MINUTE + 1, true],
  ])(
    'says whether %d seconds without an archive are too much: %s',
    (lost, isTooMuch) => {
      const picture = windowOf(
        { from: ago(DAY), to: ago(lost), rpoSeconds: 5 * MINUTE },
        NOW,
      );
      expect(picture).toMatchObject({ lostSeconds: lost, isTooMuch });
      expect(picture?.promised).toBeUndefined();
    },
  );

  it('draws nothing of a window whose ends are not known', () => {
    expect(windowOf({ rpoSeconds: 300, to: ago(0) }, NOW)).toBeUndefined();
    expect(
      windowOf({ rpoSeconds: 300, from: 'never', to: ago(0) }, NOW),
    ).toBeUndefined();
  });
});
