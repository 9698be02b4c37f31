import { withoutClashes } from './withoutClashes';

describe('withoutClashes', () => {
  const generated = ['index.html', 'guide/start/index.html'];

  it.each(['index.html', 'guide', 'guide/start', 'index.html/x.png'])(
    'leaves out %s',
    asset => {
      const warn = jest.fn();
      expect(withoutClashes([asset], generated, warn)).toEqual([]);
      expect(warn).toHaveBeenCalledWith(expect.stringContaining(asset));
    },
  );

  it.each(['guide.png', 'guide/x.png', 'guide/start/x.png', 'start'])(
    'keeps %s',
    asset => {
      const warn = jest.fn();
      expect(withoutClashes([asset], generated, warn)).toEqual([asset]);
      expect(warn).not.toHaveBeenCalled();
    },
  );
});
