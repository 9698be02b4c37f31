import { serviceSchemaUrl, type Platform, type Service } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { toYaml } from '../../structured/yaml';
import type { GeneratedFile } from '../GeneratedFile';

export const SERVICE_DOCUMENT = 'ecotrack.yaml';
export const PLATFORM_DOCUMENT = '.ecotrack/platform.yaml';

const MODELINE = /^# yaml-language-server: \$schema=.*\n/;

/**
 * The service's own document, seeded: the team edits it, the portal reads it. The text the team
 * gave is kept, comments included; its first line names the JSON Schema, so that editors complete it.
 */
export function serviceDocument(
  service: Service,
  platform: Platform,
  documentText?: string,
): GeneratedFile {
  const body = (documentText ?? toYaml(service)).replace(/\r\n/g, '\n');
  const lines = body.endsWith('\n') ? body : `${body}\n`;
  const modeline = `# yaml-language-server: $schema=${serviceSchemaUrl(
    platform,
  )}\n`;
  return {
    path: SERVICE_DOCUMENT,
    content: modeline + lines.replace(MODELINE, ''),
    class: 'seeded',
    purpose: 'What the team decides about the service; all else follows.',
  };
}

/** What the operator had decided when the files were generated; prices decide no file and may change without one. */
export const platformDocument = ({
  prices: _,
  ...platform
}: Platform): GeneratedFile => ({
  path: PLATFORM_DOCUMENT,
  content: `${notice('hash').replace(
    'edit ecotrack.yaml instead',
    'the platform team decides what stands here',
  )}\n${toYaml(platform)}`,
  class: 'managed',
  purpose: 'What the platform had decided when these files were made.',
});
