import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';
import type { DoorClient } from '../door/DoorClient';
import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Projector } from '../projection/createProjector';
import { Expired, Trouble } from '../Trouble';

const PAGE = 500;

/** A list that has to begin anew more often is given up for now. */
const MAX_BEGINNINGS = 3;

/** What to list or to watch, and how to read it. */
export interface Reading {
  readonly kind: string;
  readonly version: string;
  readonly client: DoorClient;
  readonly project: Projector;
}

/** All objects of a kind at one version of the cluster. */
export interface ObjectList {
  readonly objects: readonly KubernetesObject[];
  readonly resourceVersion: string;
}

interface Page {
  readonly items: readonly unknown[];
  readonly resourceVersion: string;
  readonly next?: string;
}

function pageOf({ items, metadata }: Record<string, unknown>): Page {
  const { resourceVersion, continue: next } = isRecord(metadata)
    ? metadata
    : { resourceVersion: undefined, continue: undefined };
  if (typeof resourceVersion !== 'string' || !resourceVersion)
    throw new Trouble('unreadable', 'the list has no version');
  // Servers written in Go send null for an empty list.
  if (items !== null && !Array.isArray(items))
    throw new Trouble('unreadable', 'the list has no items');
  return {
    items: items ?? [],
    resourceVersion,
    ...(typeof next === 'string' && next && { next }),
  };
}

async function readPages(
  { kind, version, client, project }: Reading,
  signal: AbortSignal,
): Promise<ObjectList> {
  const objects: KubernetesObject[] = [];
  let page: Page | undefined;
  do {
    const query = {
      version,
      limit: String(PAGE),
      ...(page?.next && { continue: page.next }),
    };
    page = pageOf(await client.get(kind, 'objects', query, signal));
    for (const item of page.items) objects.push(project(item));
    await nextTurn();
  } while (page.next);
  return { objects, resourceVersion: page.resourceVersion };
}

/**
 * Lists a kind in pages. A list whose version expires on the way begins anew, so that what comes back is complete.
 * Rejects with Trouble.
 */
export async function listObjects(
  reading: Reading,
  signal: AbortSignal,
): Promise<ObjectList> {
  for (let beginnings = 1; ; beginnings += 1) {
    try {
      return await readPages(reading, signal);
    } catch (error) {
      if (!(error instanceof Expired)) throw error;
      if (beginnings === MAX_BEGINNINGS)
        throw new Trouble('stale', 'the list expires while it is read');
    }
  }
}
