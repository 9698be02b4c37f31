import { WorkQueue } from './WorkQueue';

describe('WorkQueue', () => {
  const errors: unknown[] = [];
  let queue: WorkQueue;
  let done: string[];

  beforeEach(() => {
    errors.length = 0;
    done = [];
    queue = new WorkQueue({ delay: () => 0, onError: e => errors.push(e) });
  });
  afterEach(() => queue.close());

  const add = (key: string, work = () => {}) =>
    queue.add(key, () => {
      done.push(key);
      work();
    });

  it('does once what was asked for twice', async () => {
    add('a');
    add('a');
    add('b');
    await queue.settled();
    expect(done).toEqual(['a', 'b']);
  });

  it('does again what is asked for while it is done', async () => {
    let left = 2;
    const again = () => {
      left--;
      if (left > 0) add('a', again);
    };
    add('a', again);
    await queue.settled();
    expect(done).toEqual(['a', 'a']);
  });

  it('goes on after an error', async () => {
    const error = new Error('broken');
    add('a', () => {
      throw error;
    });
    add('b');
    await queue.settled();
    expect(done).toEqual(['a', 'b']);
    expect(errors).toEqual([error]);
  });

  it('does not wait for what is for later', async () => {
    queue.addLater('a', () => done.push('a'), 60_000);
    await queue.settled();
    expect(done).toEqual([]);
  });

  it('does what was for later once it is asked for now', async () => {
    queue.addLater('a', () => done.push('later'), 60_000);
    add('a');
    await queue.settled();
    expect(done).toEqual(['a']);
  });

  it('does nothing any more when it is closed, and lets go who waits', async () => {
    add('a');
    const settled = queue.settled();
    queue.close();
    add('b');
    await settled;
    expect(done).toEqual([]);
  });
});
