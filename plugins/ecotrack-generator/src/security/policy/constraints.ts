import type { Platform } from '@ecotrack/model';
import type { Constraint } from './Constraint';
import { callers } from './constraints/callers';
import { disruption } from './constraints/disruption';
import { hosts } from './constraints/hosts';
import { identity } from './constraints/identity';
import { images } from './constraints/images';
import { labels } from './constraints/labels';
import { mutualTls } from './constraints/mutualTls';
import { network } from './constraints/network';
import { resources } from './constraints/resources';
import { unprivileged } from './constraints/unprivileged';

/** What the platform asks of everything that is delivered into the namespaces of services. */
export const constraintsOf = (platform: Platform): readonly Constraint[] => [
  images(platform),
  unprivileged,
  resources,
  identity,
  labels,
  disruption,
  callers,
  hosts,
  mutualTls,
  network,
];
