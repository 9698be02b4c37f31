import { expose } from 'comlink';
import { MessageChannel } from 'node:worker_threads';
import { generateHere } from './generateHere';
import { startedWhenNeeded } from './serviceGeneratorApi';

/** A worker that runs here, behind a real message port: what crosses it is cloned as by a browser. */
class WorkerHere extends EventTarget {
  private readonly ports = new MessageChannel();
  terminate = jest.fn(() => this.close());

  constructor() {
    super();
    this.ports.port1.on('message', data =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
    const { port2 } = this.ports;
    const listeners = new Map<unknown, (data: unknown) => void>();
    expose(generateHere, {
      postMessage: message => port2.postMessage(message),
      addEventListener: (_, listener) => {
        const heard = (data: unknown) => {
          const event = new MessageEvent('message', { data });
          if (typeof listener === 'function') listener(event);
          else listener.handleEvent(event);
        };
        listeners.set(listener, heard);
        port2.on('message', heard);
      },
      removeEventListener: (_, listener) => {
        const heard = listeners.get(listener);
        if (heard) port2.off('message', heard);
      },
    });
  }

  postMessage(message: unknown) {
    this.ports.port1.postMessage(message);
  }

  close() {
    this.ports.port1.close();
  }
}

const SOURCE = {
  repositoryUrl: 'https://forge.example/ecotrack/order-service.git',
  branch: 'main',
};
const ANSWERS = {
  name: 'order-service',
  owner: 'group:default/orders-team',
  description: 'Takes and tracks orders',
  stores: 'order-service',
};

describe('the generator in a worker', () => {
  const workers: WorkerHere[] = [];
  const load = jest.fn(() => {
    const worker = new WorkerHere();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  afterEach(() => {
    workers.splice(0).forEach(worker => worker.close());
    load.mockClear();
  });

  it('is loaded by the first question and answers as the generator here does', async () => {
    const generator = startedWhenNeeded(load);
    expect(load).not.toHaveBeenCalled();

    const begun = await generator.begin(ANSWERS);
    const text = begun.valid ? begun.text : '';
    const surroundings = { platform: {}, source: SOURCE };
    const draft = await generator.draft(text, surroundings);

    expect(draft).toEqual(await generateHere.draft(text, surroundings));
    expect(draft.valid).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('fails the question when the worker breaks, and loads it anew for the next', async () => {
    const generator = startedWhenNeeded(load);
    const question = generator.draft('kind: Service', {
      platform: {},
      source: SOURCE,
    });
    await Promise.resolve();
    workers[0].dispatchEvent(
      Object.assign(new Event('error'), { message: 'no such file' }),
    );

    await expect(question).rejects.toThrow(
      'The generator stopped: no such file.',
    );
    await expect(generator.begin(ANSWERS)).resolves.toMatchObject({
      valid: true,
    });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
