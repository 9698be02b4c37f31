import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { RootLoggerService } from '@backstage/backend-plugin-api';
import rootLogger from './rootLogger';

const TOKEN = ['gh', 'p_', 'aB3dE5fG7h'.repeat(4)].join('');

describe('rootLogger', () => {
  const lines: string[] = [];
  let logger: RootLoggerService;
  beforeAll(async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });
    logger = await ServiceFactoryTester.from(rootLogger, {
      dependencies: [
        mockServices.rootConfig.factory({
          data: { backend: { logger: { level: 'debug' } } },
        }),
      ],
    }).getSubject();
  });
  beforeEach(() => {
    lines.splice(0);
    // What winston writes to: the stream of the console, which in a test is not the one of the process.
    const stream: NodeJS.WritableStream = Reflect.get(console, '_stdout');
    jest
      .spyOn(stream, 'write')
      .mockImplementation(chunk => lines.push(String(chunk)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['a message', () => logger.info(`Key ${TOKEN} seen`)],
    ['an address', () => logger.debug(`GET /api/x?key=${TOKEN} 200`)],
    ['a field', () => logger.warn('Seen', { deep: { key: TOKEN } })],
    ['the name of a field', () => logger.warn('Seen', { [TOKEN]: 1 })],
    ['an error', () => logger.error('Failed', new Error(`No ${TOKEN}`))],
    ['a child', () => logger.child({ key: TOKEN }).info('Seen')],
    [
      'an audit event',
      () =>
        logger
          .child({ isAuditEvent: true })
          .info('scaffolder.task', { request: { url: `/x?${TOKEN}` } }),
    ],
  ])('hides a secret in %s', (_, log) => {
    log();

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('***');
    expect(lines[0]).not.toContain(TOKEN);
  });

  it('leaves every other line as it is', () => {
    logger.info('GET /api/catalog/entities 200', { at: 1732201823456 });

    expect(lines[0]).toContain('GET /api/catalog/entities 200');
    expect(lines[0]).toContain('1732201823456');
  });
});
