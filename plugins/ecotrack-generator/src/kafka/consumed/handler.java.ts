import { text } from '../../text/text';
import type { ConsumedPlan } from './consumedPlan';

/** The class the team fills in; written once, so without the notice of managed files. */
export const handlerJava = (plan: ConsumedPlan) => text`
package ${plan.package};

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** This class is yours: say here what an event of ${
  plan.topic.topic
} means for this service. */
@Component
public class ${plan.handler} implements ${plan.listener} {

    private static final Logger log = LoggerFactory.getLogger(${
      plan.handler
    }.class);

    ${plan.events
      .flatMap(({ method, type }) =>
        method
          ? [
              `@Override\npublic void ${method}(EventEnvelope event) {\n    log.info("Event {} received: ${type}", event.eventId());\n}`,
            ]
          : [],
      )
      .join('\n\n')}
}
`;
