import { rowCommand, type KeyPress } from './rowCommand';

const press = (more: Partial<KeyPress>): KeyPress => ({
  key: 'Enter',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  composing: false,
  input: true,
  inLine: true,
  ...more,
});

describe('rowCommand', () => {
  it.each([
    ['Enter', {}, { type: 'add' }],
    ['Alt+Up', { key: 'ArrowUp', altKey: true }, { type: 'move', by: -1 }],
    ['Alt+Down', { key: 'ArrowDown', altKey: true }, { type: 'move', by: 1 }],
    ['Ctrl+Delete', { key: 'Delete', ctrlKey: true }, { type: 'remove' }],
    ['Ctrl+Backspace', { key: 'Backspace', ctrlKey: true }, { type: 'remove' }],
    ['Up', { key: 'ArrowUp' }, { type: 'go', by: -1 }],
    [
      'Alt+Down in a fold',
      { key: 'ArrowDown', altKey: true, inLine: false },
      { type: 'move', by: 1 },
    ],
  ])('%s', (_, keys, command) => {
    expect(rowCommand(press(keys))).toEqual(command);
  });

  it.each([
    ['Enter that ends a word', { composing: true }],
    ['Enter in a fold', { inLine: false }],
    ['Enter on a button', { input: false }],
    ['an arrow in a list of choices', { key: 'ArrowDown', input: false }],
    ['Ctrl+Delete in a fold', { key: 'Delete', ctrlKey: true, inLine: false }],
    ['Shift+Enter', { shiftKey: true }],
    ['a letter', { key: 'a' }],
    ['Ctrl+Alt+Down', { key: 'ArrowDown', altKey: true, ctrlKey: true }],
  ])('leaves %s alone', (_, keys) => {
    expect(rowCommand(press(keys))).toBeUndefined();
  });
});
