import { condition, user } from '../../__testUtils__/kafkaObjects';
import { kafkaWorld, verdict } from '../../__testUtils__/kafkaWorld';
import { USER } from '../../projections';

const judged = (...users: ReturnType<typeof user>[]) =>
  verdict('user', kafkaWorld({ [USER]: users }));

const withConditions = (...conditions: object[]) =>
  user({ status: { conditions } });

describe('verdict on a Kafka user', () => {
  it('is healthy when its operator says so, and shows what it may do', () => {
    expect(judged(user())).toMatchObject({
      state: 'healthy',
      keyNumbers: [{ id: 'acl-rules', value: 2 }],
      details: {
        authentication: 'scram-sha-512',
        acls: [
          {
            resource: 'topic payment-events',
            operations: ['Describe', 'Read'],
          },
          {
            resource: 'transactionalId order-service.*',
            operations: ['Describe', 'Write'],
          },
        ],
      },
    });
  });

  it('says which secret is missing', () => {
    const { state, sentence } = judged(
      withConditions(
        condition(
          'NotReady',
          'True',
          'InvalidResourceException',
          'Secret order-service-kafka with requested user password does not exist.',
        ),
      ),
    );
    expect(state).toBe('degraded');
    expect(sentence).toContain('Secret order-service-kafka');
  });

  it.each([
    ['unhealthy', 'no user', []],
    ['degraded', 'Ready=False', [withConditions(condition('Ready', 'False'))]],
    ['unknown', 'no condition', [withConditions()]],
    ['unknown', 'a condition of no kind', [withConditions({ status: 'True' })]],
    [
      'unknown',
      'an annotation that is no text',
      [
        user({
          metadata: {
            annotations: { 'strimzi.io/pause-reconciliation': ['true'] },
          },
        }),
      ],
    ],
    [
      'suspended',
      'a pause',
      [withConditions(condition('ReconciliationPaused', 'True'))],
    ],
  ])('is %s of %s', (state, _what, users) => {
    expect(judged(...users).state).toBe(state);
  });
});
