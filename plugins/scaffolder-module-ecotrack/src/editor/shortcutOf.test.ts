import { shortcutOf } from './shortcutOf';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) =>
  shortcutOf({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  });

describe('shortcutOf', () => {
  it.each([
    [press('z', 'ctrl'), 'undo'],
    [press('z', 'meta'), 'undo'],
    [press('Z', 'ctrl', 'shift'), 'redo'],
    [press('Z', 'meta', 'shift'), 'redo'],
    [press('y', 'ctrl'), 'redo'],
    [press('z'), undefined],
    [press('y', 'meta'), undefined],
    [press('z', 'ctrl', 'alt'), undefined],
    [press('a', 'ctrl'), undefined],
  ])('%#: %p', (asked, expected) => {
    expect(asked).toBe(expected);
  });
});
