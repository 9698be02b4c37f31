import * as z from 'zod/v4';
import { nameOf } from '../../../objects/Objects';
import type { MeshSettings } from '../../settings';
import { analyzer, ConfigFinding } from '../Analyzer';
import type { VirtualService as Routes } from '../routesOf';

/** Annotation: until when faults may be injected, a day to its end in UTC or a moment. */
export const EXPIRES = 'ecotrack.io/expires';
const DAY = z.iso.date();
const MOMENT = z.iso.datetime({ offset: true });

/** Milliseconds since 1970; undefined for what is neither a day nor a moment. */
function endOf(text: string): number | undefined {
  if (DAY.safeParse(text).success) return Date.parse(`${text}T23:59:59.999Z`);
  return MOMENT.safeParse(text).success ? Date.parse(text) : undefined;
}

/** Whether only calls with some header meet the route. */
const asksForHeader = ({ match }: Routes['spec']['http'][number]): boolean =>
  match.length > 0 &&
  match.every(({ headers }) => Object.keys(Object(headers)).length > 0);

function findings(
  one: Routes,
  { now, productionNamespaces = [] }: MeshSettings,
): ConfigFinding[] {
  const { namespace = '', annotations } = one.metadata;
  const faulty = one.spec.http.flatMap((route, index) =>
    route.fault ? [{ route, place: `HTTP route ${index + 1}` }] : [],
  );
  if (faulty.length === 0) return [];
  const found = (
    id: string,
    level: ConfigFinding['level'],
    sentence: string,
  ): ConfigFinding => ({
    id,
    level,
    sentence,
    object: nameOf('VirtualService', one),
  });
  const { place } = faulty[0];
  const open = faulty.find(({ route }) => !asksForHeader(route));
  const written = annotations?.[EXPIRES];
  const end = written === undefined ? undefined : endOf(written);
  const list: ConfigFinding[] = [];
  if (productionNamespaces.includes(namespace))
    list.push(
      found(
        'fault-in-production',
        'error',
        `${place} injects faults in ${namespace}, which users depend on: take spec.http.fault out.`,
      ),
    );
  if (open)
    list.push(
      found(
        'fault-without-header',
        'error',
        `${open.place} injects faults into every call: give each of its matches a header that only tests send.`,
      ),
    );
  if (end === undefined)
    list.push(
      found(
        'fault-without-expiry',
        'warning',
        `${place} injects faults without an end: write a date such as 2026-12-31 into the annotation ${EXPIRES}.`,
      ),
    );
  else if (now !== undefined && end < now)
    list.push(
      found(
        'fault-expired',
        'warning',
        `${place} injects faults that were to end on ${written}: take spec.http.fault out, or write a later ${EXPIRES}.`,
      ),
    );
  return list;
}

/** Faults that somebody else than a test meets, or that were forgotten. */
export const faults = analyzer(
  ['VirtualService'],
  ({ VirtualService }, settings) =>
    VirtualService.flatMap(one => findings(one, settings)),
);
