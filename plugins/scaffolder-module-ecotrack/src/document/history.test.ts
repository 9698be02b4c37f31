import { history, historyOf, type History } from './history';

const write = (
  state: History,
  text: string,
  origin: string | undefined,
  at: number,
) => history(state, { type: 'write', text, origin, at });
const undo = (state: History) => history(state, { type: 'undo' });
const redo = (state: History) => history(state, { type: 'redo' });

describe('the history of a document', () => {
  it('takes typing in one place for one step', () => {
    let state = write(historyOf('a'), 'ab', 'name', 0);
    state = write(state, 'abc', 'name', 900);
    expect(undo(state).present).toBe('a');
    expect(redo(undo(state)).present).toBe('abc');
  });

  it('begins a new step in another place and after a pause', () => {
    let state = write(historyOf('a'), 'ab', 'name', 0);
    state = write(state, 'abc', 'type', 10);
    state = write(state, 'abcd', 'type', 5000);
    expect(undo(state).present).toBe('abc');
    expect(undo(undo(state)).present).toBe('ab');
  });

  it('begins a new step after an undo, and forgets what was undone', () => {
    const state = undo(write(historyOf('a'), 'ab', 'name', 0));
    const other = write(state, 'ax', 'name', 1);
    expect(redo(other)).toBe(other);
    expect(undo(other).present).toBe('a');
  });

  it('takes what has no place for a step of its own', () => {
    let state = write(historyOf('a'), 'b', undefined, 0);
    state = write(state, 'c', undefined, 1);
    expect(undo(state).present).toBe('b');
  });

  it('stays where it is at its ends', () => {
    const state = historyOf('a');
    expect(undo(state)).toBe(state);
    expect(redo(state)).toBe(state);
  });
});
