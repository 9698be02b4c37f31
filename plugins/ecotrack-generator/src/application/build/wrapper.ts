import type { Platform } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { mavenWrapperJava } from './MavenWrapper.java';

/** SHA-512 of the distributions we have verified; another version is checked against the sum beside it. */
const KNOWN_SUMS: { readonly [version: string]: string } = {
  '3.9.11':
    '03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076',
};

const properties = ({ versions, mavenRepository }: Platform) => {
  const version = versions.maven;
  const path = `org/apache/maven/apache-maven/${version}/apache-maven-${version}-bin.zip`;
  const sum = KNOWN_SUMS[version];
  return text`
${notice('hash')}
distributionPath=${path}
${mavenRepository !== undefined && `distributionUrl=${mavenRepository}/${path}`}
${sum !== undefined && `distributionSha512Sum=${sum}`}
`;
};

const unix = text`
#!/bin/sh
${notice('hash')}
set -eu
base=$(cd "$(dirname "$0")" && pwd)
java=java
if [ -n "\${JAVA_HOME:-}" ]; then
    java="$JAVA_HOME/bin/java"
fi
maven=$("$java" "$base/.mvn/wrapper/MavenWrapper.java" "$base/.mvn/wrapper/maven-wrapper.properties")
exec "$maven" "$@"
`;

const windows = text`
@rem ${notice('hash').slice(2)}
@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\\bin\\java"
for /f "usebackq delims=" %%h in (\`""%JAVA%" "%~dp0.mvn\\wrapper\\MavenWrapper.java" "%~dp0.mvn\\wrapper\\maven-wrapper.properties""\`) do set "MAVEN=%%h"
if not defined MAVEN exit /b 1
"%MAVEN%" %*
`;

/** Scripts that fetch the Maven of the platform's version, checked, and run it; they need a JDK and a Maven repository or an installed Maven. */
export const wrapperFiles = (platform: Platform): GeneratedFile[] => [
  {
    path: '.mvn/wrapper/maven-wrapper.properties',
    content: properties(platform),
    class: 'managed',
    purpose: 'Version and checksum of the Maven that builds the service.',
  },
  {
    path: '.mvn/wrapper/MavenWrapper.java',
    content: mavenWrapperJava,
    class: 'managed',
    purpose: 'Fetches and checks the pinned Maven, or finds an installed one.',
  },
  {
    path: 'mvnw',
    content: unix,
    class: 'managed',
    purpose: 'Runs the pinned Maven on Linux and macOS.',
    executable: true,
  },
  {
    path: 'mvnw.cmd',
    content: windows,
    class: 'managed',
    purpose: 'Runs the pinned Maven on Windows.',
  },
];
