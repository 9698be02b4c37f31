import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import { createProjector } from './createProjector';
import { Interner } from './Interner';

const project = (projection: Omit<Projection, 'kind'>, raw: unknown) =>
  createProjector({ kind: 'pods', ...projection }, new Interner())(raw);

const METADATA = {
  name: 'pg-1',
  namespace: 'data',
  uid: 'u1',
  resourceVersion: '7',
  generation: 2,
  creationTimestamp: '2026-11-21T10:00:00Z',
  labels: { app: 'pg', wrong: 1 },
  annotations: { wanted: 'yes', other: 'no' },
  managedFields: [{ manager: 'x' }],
  ownerReferences: [{ kind: 'Cluster', name: 'pg', uid: 'o' }],
  finalizers: ['f'],
};

describe('createProjector', () => {
  it('keeps the basics, the labels and the chosen annotations', () => {
    const { metadata } = project(
      { keep: [], annotations: ['wanted', 'absent'] },
      { metadata: METADATA },
    );
    expect(metadata).toEqual({
      name: 'pg-1',
      namespace: 'data',
      uid: 'u1',
      resourceVersion: '7',
      generation: 2,
      creationTimestamp: '2026-11-21T10:00:00Z',
      labels: { app: 'pg' },
      annotations: { wanted: 'yes' },
    });
  });

  it('keeps whole fields, fields of every item and of every key, and nothing else', () => {
    const kept = project(
      {
        keep: [
          'status.conditions',
          'status.containers.*.name',
          'spec.pools.*.size',
          'metadata.ownerReferences.*.name',
          'reason',
        ],
      },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        reason: 'Failed',
        metadata: METADATA,
        spec: { pools: { a: { size: 1, x: 1 }, b: { size: 2 } }, secret: 's' },
        status: {
          conditions: [{ type: 'Ready', status: 'True', deep: { er: [1] } }],
          containers: [{ name: 'a', image: 'i' }, { name: 'b' }, {}],
          phase: 'Running',
        },
      },
    );
    expect(kept).toEqual({
      reason: 'Failed',
      metadata: expect.objectContaining({ ownerReferences: [{ name: 'pg' }] }),
      spec: { pools: { a: { size: 1 }, b: { size: 2 } } },
      status: {
        conditions: [{ type: 'Ready', status: 'True', deep: { er: [1] } }],
        containers: [{ name: 'a' }, { name: 'b' }, {}],
      },
    });
    expect(kept.metadata).not.toHaveProperty('finalizers');
  });

  it('takes the wider of two paths, in whatever order', () => {
    const raw = { metadata: METADATA, status: { a: { b: 1, c: 2 } } };
    const wide = { status: { a: { b: 1, c: 2 } } };
    expect(project({ keep: ['status.a', 'status.a.b'] }, raw)).toMatchObject(
      wide,
    );
    expect(project({ keep: ['status.a.b', 'status.a'] }, raw)).toMatchObject(
      wide,
    );
  });

  it('leaves a value of another type in its place, so that its reader sees it', () => {
    const raw = {
      metadata: METADATA,
      status: 'broken',
      spec: { a: null, list: 'no list' },
    };
    expect(
      project({ keep: ['status.phase', 'spec.a.b', 'spec.list.*.x'] }, raw),
    ).toMatchObject({
      status: 'broken',
      spec: { a: null, list: 'no list' },
    });
  });

  it('shortens texts that nobody reads to their end', () => {
    const raw = {
      metadata: METADATA,
      status: { message: 'x'.repeat(3_000_000) },
    };
    expect(
      JSON.stringify(project({ keep: ['status'] }, raw)).length,
    ).toBeLessThan(5_000);
  });

  it('has equal parts once, and different ones apart', () => {
    const of = createProjector(
      { kind: 'pods', keep: ['status'] },
      new Interner(),
    );
    const status = (text: string) =>
      of({ metadata: METADATA, status: JSON.parse(text) }).status;
    const first = status('{"a":{"ready":true},"b":[1,2]}');
    expect(status('{"a":{"ready":true},"b":[1,2]}')).toBe(first);
    expect(status('{"a":{"ready":false},"b":[1,2]}')).toEqual({
      a: { ready: false },
      b: [1, 2],
    });
    expect(status('{"lag":null}')).toEqual({ lag: null });
    expect(status('{"lag":1e999}')).toEqual({ lag: 'Infinity' });
    expect(status('{"lag":"1"}')).toEqual({ lag: '1' });
    expect(status('{"lag":1}')).toEqual({ lag: 1 });
  });

  it('sets no prototype', () => {
    const raw = JSON.parse(
      '{"metadata":{"name":"a","uid":"u","labels":{"__proto__":"x"}},"status":{"__proto__":{"phase":"Running"}}}',
    );
    const kept = project({ keep: ['status'] }, raw);
    expect(Object(kept.status).phase).toBeUndefined();
    expect(Object.getPrototypeOf(kept.metadata.labels ?? {})).toBe(
      Object.prototype,
    );
  });

  it.each([
    null,
    {},
    { metadata: {} },
    { metadata: { name: 'a' } },
    { metadata: { name: 1, uid: 'u' } },
  ])('refuses %j', raw => {
    expect(() => project({ keep: [] }, raw)).toThrow(/an object has no/);
  });
});
