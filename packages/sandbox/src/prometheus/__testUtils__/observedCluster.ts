import { parsePlatform, Platform } from '@ecotrack/model';
import { ObjectInput, ObjectStore } from '../../kubernetes';
import { startOperators } from '../../operators';
import { fillCluster } from '../../world/fillCluster';
import { object } from '../../world/objects';
import { EXPORTERS } from '../exporters';
import { Scraper } from '../scrape/Scraper';
import { KnobBoard } from '../world/KnobBoard';
import { ask } from './observed';

const NOW = Date.UTC(2026, 10, 21, 12);
const SERVICE = 'shop';
const LABELS = {
  'strimzi.io/cluster': 'kafka-cluster',
  'app.kubernetes.io/name': SERVICE,
  'backstage.io/kubernetes-id': SERVICE,
};

function platformOf(): Platform {
  const result = parsePlatform('{}');
  if (result.valid) return result.value;
  throw new Error('the default platform is not valid');
}

/** A service with a proxy that reads a topic. */
const service = (): ObjectInput[] => [
  object(
    'kafka.strimzi.io/v1',
    'KafkaTopic',
    { name: 'orders', namespace: 'data', labels: LABELS },
    { spec: { topicName: 'orders', partitions: 3, replicas: 3 } },
  ),
  object(
    'kafka.strimzi.io/v1',
    'KafkaUser',
    { name: SERVICE, namespace: 'data', labels: LABELS },
    {
      spec: {
        authorization: {
          acls: [
            { resource: { type: 'topic', name: 'orders' } },
            { resource: { type: 'group', name: `${SERVICE}.orders` } },
          ],
        },
      },
    },
  ),
  object('v1', 'ServiceAccount', { name: SERVICE, namespace: 'ecotrack' }, {}),
  object(
    'apps/v1',
    'Deployment',
    { name: SERVICE, namespace: 'ecotrack' },
    {
      spec: {
        replicas: 1,
        selector: { matchLabels: LABELS },
        template: {
          metadata: { labels: LABELS },
          spec: {
            serviceAccountName: SERVICE,
            containers: [{ name: SERVICE, image: 'shop:1' }],
          },
        },
      },
    },
  ),
];

/** The production cluster of the sandbox with one service, scraped by hand; it is noon. */
export class ObservedCluster {
  now = NOW;
  readonly store = new ObjectStore({ now: () => new Date(this.now) });
  readonly knobs = new KnobBoard();
  private readonly scraper: Scraper;
  private readonly operators = startOperators({
    store: this.store,
    now: () => new Date(this.now),
  });

  private constructor(platform: Platform) {
    this.scraper = new Scraper(EXPORTERS, {
      store: this.store,
      knobs: this.knobs,
      environments: platform.environments.filter(
        ({ cluster }) => cluster === 'prod',
      ),
    });
    fillCluster(this.store, {
      platform,
      cluster: 'prod',
      isHome: false,
      now: new Date(this.now),
    });
    service().forEach(one => this.store.create(one));
  }

  static async start(): Promise<ObservedCluster> {
    const cluster = new ObservedCluster(platformOf());
    await cluster.operators.settled();
    cluster.scraper.backfill(cluster.now, 10 * 60_000, 15_000);
    return cluster;
  }

  /** Lets time pass and scrapes as often as usual. */
  pass(seconds: number): void {
    for (let passed = 0; passed < seconds; passed += 15) {
      this.now += 15_000;
      this.scraper.scrape(this.now);
    }
  }

  ask(query: string): readonly string[] | string {
    return ask(query, this.scraper.series, this.now);
  }

  /** The number that a query gives. */
  number(query: string): number {
    const answer = this.ask(query);
    const text = Array.isArray(answer) && answer.length === 1 ? answer[0] : '';
    return text ? Number(text.slice(text.lastIndexOf(' ') + 1)) : NaN;
  }

  remove(kind: string, name: string, namespace = 'data'): void {
    this.store.delete('v1', kind, name, namespace);
  }

  close(): void {
    this.operators.close();
  }
}
