import { packageName } from '@ecotrack/model';
import type { MavenDependency } from '../../core/Contributions';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { text } from '../../text/text';
import { xmlText } from './xml';

const SCOPES = [undefined, 'runtime', 'test'];

const inScopeOrder = (one: MavenDependency, other: MavenDependency) =>
  SCOPES.indexOf(one.scope) - SCOPES.indexOf(other.scope);

const dependency = (each: MavenDependency) => text`
<dependency>
    <groupId>${each.groupId}</groupId>
    <artifactId>${each.artifactId}</artifactId>
    ${
      each.version !== undefined &&
      `<version>${xmlText(each.version)}</version>`
    }
    ${each.scope !== undefined && `<scope>${each.scope}</scope>`}
    ${each.optional === true && '<optional>true</optional>'}
</dependency>
`;

/**
 * The Maven build: Boot's parent decides versions and plugins, Spring Cloud's BOM the rest. It holds no text of people:
 * Maven reads a property wherever one has `${`, and knows no escape.
 */
export function pomXml(
  { service, platform }: GeneratorInput,
  dependencies: readonly MavenDependency[],
): string {
  const { versions } = platform;
  return text`
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
    <modelVersion>4.0.0</modelVersion>

    <parent>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-starter-parent</artifactId>
        <version>${xmlText(versions.springBoot)}</version>
        <relativePath/>
    </parent>

    <groupId>${packageName(service)}</groupId>
    <artifactId>${service.metadata.name}</artifactId>
    <version>0.1.0-SNAPSHOT</version>
    <name>${service.metadata.name}</name>

    <properties>
        <java.version>${versions.java}</java.version>
        <spring-cloud.version>${xmlText(
          versions.springCloud,
        )}</spring-cloud.version>
    </properties>

    <dependencyManagement>
        <dependencies>
            <dependency>
                <groupId>org.springframework.cloud</groupId>
                <artifactId>spring-cloud-dependencies</artifactId>
                <version>\${spring-cloud.version}</version>
                <type>pom</type>
                <scope>import</scope>
            </dependency>
        </dependencies>
    </dependencyManagement>

    <dependencies>
        ${[...dependencies].sort(inScopeOrder).map(dependency)}
    </dependencies>

    <build>
        <plugins>
            <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <configuration>
                    <compilerArgs>
                        <arg>-Xlint:all,-processing,-classfile,-serial</arg>
                    </compilerArgs>
                    <showWarnings>true</showWarnings>
                </configuration>
            </plugin>
            <plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
                <executions>
                    <execution>
                        <goals>
                            <goal>build-info</goal>
                        </goals>
                    </execution>
                </executions>
            </plugin>
            <plugin>
                <groupId>org.cyclonedx</groupId>
                <artifactId>cyclonedx-maven-plugin</artifactId>
            </plugin>
            <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-failsafe-plugin</artifactId>
                <executions>
                    <execution>
                        <goals>
                            <goal>integration-test</goal>
                            <goal>verify</goal>
                        </goals>
                    </execution>
                </executions>
            </plugin>
        </plugins>
    </build>
</project>
`;
}
