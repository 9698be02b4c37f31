import { analyzer } from '../mesh/findings/Analyzer';
import { hostOfService } from '../objects/hosts';
import { nameOf } from '../objects/Objects';
import { CALL_KINDS, knownCalls } from './knownCalls';
import { patienceOf, waitText } from './patience';

/**
 * Calls that their caller's own callers give up before they end: each Service must answer sooner than who calls it. Where
 * the caller's longest route ends too early it is certain; where only a shorter one does, it may not be the one that calls.
 */
export const timeoutChain = analyzer(
  ['VirtualService', ...CALL_KINDS],
  ({ VirtualService, ...objects }) => {
    const patience = patienceOf(VirtualService);
    return knownCalls(objects).flatMap(({ caller, callee, because }) => {
      const above = patience(caller);
      const below = patience(callee);
      if (!above || !below || below.longest < above.shortest) return [];
      if (above.shortest === Infinity) return [];
      const isCertain = below.longest >= above.longest;
      const { metadata } = above.routes;
      return [
        {
          id: 'timeout-chain',
          level: isCertain ? ('warning' as const) : ('info' as const),
          sentence: `Lets calls of ${hostOfService(callee)} last ${waitText(
            below.longest,
          )}, but VirtualService ${metadata.namespace}/${
            metadata.name
          } gives up its caller ${hostOfService(caller)} after ${waitText(
            isCertain ? above.longest : above.shortest,
          )} (${because.kind} ${
            because.name
          } names the call): make spec.http.timeout here shorter, or longer there.`,
          object: nameOf('VirtualService', below.routes),
        },
      ];
    });
  },
);
