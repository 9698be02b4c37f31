import { conditionOf, sinceOf } from './conditions';
import { oneLine } from './oneLine';

describe('oneLine', () => {
  it('makes a message part of a sentence', () => {
    expect(oneLine(' Exceeded timeout\n  of 300 s. ')).toBe(
      'Exceeded timeout of 300 s',
    );
  });

  it('cuts what is too long to be read', () => {
    expect(oneLine('x'.repeat(1000))).toBe(`${'x'.repeat(239)}…`);
  });
});

describe('sinceOf', () => {
  const condition = (lastTransitionTime?: string) =>
    conditionOf(
      {
        metadata: { name: 'main', uid: '1' },
        status: {
          conditions: [{ type: 'Ready', status: 'True', lastTransitionTime }],
        },
      },
      'Ready',
    )!;

  it('tells since when, if that can be read', () => {
    expect(sinceOf(condition('2026-11-21T12:00:00Z'))?.toISOString()).toBe(
      '2026-11-21T12:00:00.000Z',
    );
    expect(sinceOf(condition('soon'))).toBeUndefined();
    expect(sinceOf(condition())).toBeUndefined();
  });
});
