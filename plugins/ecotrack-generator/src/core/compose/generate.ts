import type { Platform, Service, Source } from '@ecotrack/model';
import type { GeneratedTree } from '../GeneratedTree';
import { compose } from './compose';
import { concerns } from './concerns';

/**
 * The files of a service's repository. Same inputs, same bytes: no clock, no randomness, no
 * secrets, no Node.js. `documentText` is the team's own text of the service document, with its
 * comments; without it the document is printed from the parsed service.
 */
export function generate(
  service: Service,
  platform: Platform,
  source: Source,
  documentText?: string,
): GeneratedTree {
  return compose(concerns, { service, platform, source }, documentText);
}
