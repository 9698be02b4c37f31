import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { ConsumedPlan } from './consumedPlan';

/** The managed interface between the consumer and the team's code. */
export const listenerJava = (plan: ConsumedPlan) =>
  javaFile(
    plan.package,
    [],
    text`
/**
 * What this service does with the events of ${
   plan.topic.topic
 }, published by ${plan.topic.service}. Each event
 * arrives once as far as the inbox can tell; an exception undoes the work and has the event tried again.
 */
public interface ${plan.listener} {

    ${plan.events
      .flatMap(({ method }) =>
        method ? [`void ${method}(EventEnvelope event);`] : [],
      )
      .join('\n\n')}
}
`,
  );
