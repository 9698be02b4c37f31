import { freshAssessment } from './__testUtils__/freshAssessment';
import { remember } from './remember';

const AT_NOON = new Date('2026-11-21T12:00:00.000Z');
const LATER = new Date('2026-11-21T13:00:00.000Z');
const broken = { state: 'degraded', rule: 'postgres/replication-lag' } as const;

describe('remember', () => {
  it('dates a finding by its own time, by the first look, or by now', () => {
    const own = remember(
      's',
      freshAssessment({ ...broken, since: '2026-11-20T00:00:00.000Z' }),
      undefined,
      AT_NOON,
    );
    expect(own.remembered.report.findings[0].since).toBe(
      '2026-11-20T00:00:00.000Z',
    );
    const first = remember('s', freshAssessment(broken), undefined, AT_NOON);
    expect(first.remembered.report.findings[0].since).toBe(
      AT_NOON.toISOString(),
    );
    const again = remember(
      's',
      freshAssessment(broken),
      first.remembered,
      LATER,
    );
    expect(again.remembered.report.findings[0].since).toBe(
      AT_NOON.toISOString(),
    );
  });

  it('notes a change of state, with the rule of the worst finding', () => {
    const before = remember('s', freshAssessment(), undefined, AT_NOON);
    expect(before.transition).toBeUndefined();
    const after = remember(
      's',
      freshAssessment(broken),
      before.remembered,
      LATER,
    );
    expect(after.transition).toEqual({
      subject: 's',
      environment: 'dev',
      at: LATER.toISOString(),
      from: 'healthy',
      to: 'degraded',
      rule: 'postgres/replication-lag',
      sentence: 'orders is degraded',
    });
    const same = remember(
      's',
      freshAssessment(broken),
      after.remembered,
      LATER,
    );
    expect(same.transition).toBeUndefined();
    expect(same.isNews).toBe(false);
  });

  it('takes a verdict that waits for its first answers for no news', () => {
    const before = remember('s', freshAssessment(), undefined, AT_NOON);
    const waiting = freshAssessment({
      state: 'unknown',
      missing: [{ source: 'prometheus:x', cause: 'pending', message: 'Wait' }],
    });
    expect(remember('s', waiting, before.remembered, LATER)).toMatchObject({
      isPending: true,
      remembered: { report: { state: 'unknown' } },
    });
    expect(
      remember('s', waiting, before.remembered, LATER).transition,
    ).toBeUndefined();
    const silent = freshAssessment({
      state: 'unknown',
      missing: [{ source: 'prometheus:x', cause: 'timeout', message: 'No' }],
    });
    expect(
      remember('s', silent, before.remembered, LATER).transition,
    ).toMatchObject({ from: 'healthy', to: 'unknown' });
  });

  it('takes for no news either that a finding stands until the first answers are there', () => {
    const before = remember('s', freshAssessment(broken), undefined, AT_NOON);
    const { assessment, ...rest } = freshAssessment({
      ...broken,
      missing: [{ source: 'prometheus:x', cause: 'pending', message: 'Wait' }],
    });
    const standing = assessment.findings.map(one => ({
      ...one,
      lastKnown: [{ source: 'prometheus:x' }],
    }));
    const waiting = (findings: typeof assessment.findings) =>
      remember(
        's',
        { ...rest, assessment: { ...assessment, findings } },
        before.remembered,
        LATER,
      );
    expect(waiting(standing).isPending).toBe(true);
    expect(waiting(assessment.findings).isPending).toBe(false);
  });

  it('remembers an unknown state that its rule found itself', () => {
    const absent = freshAssessment({ state: 'unknown', rule: 'redis/absent' });
    expect(remember('s', absent, undefined, AT_NOON).isPending).toBe(false);
  });
});
