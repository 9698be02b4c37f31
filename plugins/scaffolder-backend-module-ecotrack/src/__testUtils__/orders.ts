import { generate, LOCK_PATH } from '@ecotrack/generator';
import type { Settings } from '../config/readSettings';
import { readService } from '../inputs/readService';
import {
  addressesOf,
  sourceOf,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';

/** Answers of the form for the order service. */
export const ANSWERS = {
  name: 'order-service',
  owner: 'group:default/orders-team',
  description: 'Takes and tracks orders',
  stores: 'order-service',
};

/** The lock of the repository that the generator makes of these answers. */
export function lockFor(settings: Settings, answers: object = {}): string {
  const { service, text } = readService(
    { answers: { ...ANSWERS, ...answers } },
    settings.platform,
  );
  const source = sourceOf(
    addressesOf(settings.repositories, service.metadata.name),
  );
  const tree = generate(service, settings.platform, source, text);
  const lock = tree.files.find(file => file.path === LOCK_PATH);
  return lock?.content ?? '';
}
