import { isPodReady } from './pods';

const pod = (status?: object) => ({
  metadata: { name: 'broker-0', namespace: 'data', uid: '1' },
  status,
});

describe('isPodReady', () => {
  it.each([
    [true, { conditions: [{ type: 'Ready', status: 'True' }] }],
    [false, { conditions: [{ type: 'Ready', status: 'False' }] }],
    [false, { conditions: [{ type: 'Ready', status: 'Unknown' }] }],
    [false, { conditions: [{ type: 'PodScheduled', status: 'True' }] }],
    [false, undefined],
  ])('is %s of %j', (expected, status) => {
    expect(isPodReady(pod(status))).toBe(expected);
  });
});
