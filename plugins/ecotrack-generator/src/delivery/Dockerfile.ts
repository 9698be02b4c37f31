import { PORTS, type Platform } from '@ecotrack/model';
import { notice } from '../text/notice';
import { text } from '../text/text';
import { APPLICATION_JAR, CONTAINER_USER } from './image';

/** Two stages: the JDK builds and takes the jar apart, the JRE runs it. Layers change least often first. */
export const dockerfile = ({ versions }: Platform): string => text`
${notice('hash')}
FROM ${versions.jdkImage} AS build
WORKDIR /build
ARG MVNW_REPOURL
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 \\
    ./mvnw --batch-mode --quiet -DskipTests package && \\
    cp target/*.jar application.jar && \\
    java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM ${versions.jreImage}
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER ${CONTAINER_USER}:${CONTAINER_USER}
EXPOSE ${PORTS.http} ${PORTS.management}
HEALTHCHECK NONE
ENTRYPOINT ["java", "-jar", "${APPLICATION_JAR}"]
`;
