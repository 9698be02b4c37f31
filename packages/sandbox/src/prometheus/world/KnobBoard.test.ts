import { KnobBoard } from './KnobBoard';
import { CALM } from './Knobs';

describe('KnobBoard', () => {
  it('turns knobs of one namespace and back, one after another', () => {
    const board = new KnobBoard();
    board.turn('postgres', 'data-dev', { lagBytes: 9, disk: 0.9 });
    board.turn('postgres', 'data-dev', { lagBytes: 8 });
    board.turn('redis', 'data-dev', { memory: 1 });
    expect(board.of('postgres', 'data-dev')).toEqual({
      ...CALM.postgres,
      lagBytes: 8,
      disk: 0.9,
    });
    expect(board.of('postgres', 'data')).toEqual(CALM.postgres);
    board.release('postgres', 'data-dev', ['disk']);
    expect(board.of('postgres', 'data-dev')).toEqual({
      ...CALM.postgres,
      lagBytes: 8,
    });
    board.release('postgres', 'data-dev');
    expect(board.of('postgres', 'data-dev')).toEqual(CALM.postgres);
    expect(board.of('redis', 'data-dev').memory).toBe(1);
  });

  it('tells every turn until nobody listens', () => {
    const board = new KnobBoard();
    const heard = jest.fn();
    const end = board.subscribe(heard);
    board.turn('kafka', 'data', { lag: 5 });
    board.release('kafka', 'data');
    end();
    board.turn('kafka', 'data', { lag: 6 });
    expect(heard.mock.calls).toEqual([['turned'], ['released']]);
  });
});
