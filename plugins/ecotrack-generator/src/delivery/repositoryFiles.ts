import type { Platform } from '@ecotrack/model';
import type { GeneratedFile } from '../core/GeneratedFile';
import { notice } from '../text/notice';
import { text } from '../text/text';
import { dockerfile } from './Dockerfile';

/** All but what the build stage copies. */
const dockerignore = text`
${notice('hash')}
*
!.mvn
!mvnw
!pom.xml
!src
`;

const gitignore = text`
${notice('hash')}
/target/
*.class
*.log
hs_err_pid*
.idea/
*.iml
.classpath
.project
.settings/
.DS_Store
.env
`;

const gitattributes = text`
${notice('hash')}
* text=auto eol=lf
*.cmd text eol=crlf
/deploy/rendered/** linguist-generated
/.ecotrack/** linguist-generated
`;

const renovate = {
  $schema: 'https://docs.renovatebot.com/renovate-schema.json',
  extends: ['config:recommended', ':semanticCommitsDisabled'],
  labels: ['dependencies'],
  minimumReleaseAge: '3 days',
  ignorePaths: ['deploy/rendered/**'],
  packageRules: [
    {
      description: 'Spring Boot and Spring Cloud fit together only in pairs.',
      matchPackageNames: [
        'org.springframework.boot{/,}**',
        'org.springframework.cloud{/,}**',
      ],
      groupName: 'spring',
    },
    {
      description: 'The language level is the decision of the platform.',
      matchDatasources: ['docker'],
      matchPackageNames: ['eclipse-temurin'],
      matchUpdateTypes: ['major'],
      enabled: false,
    },
  ],
};

const managed = (
  path: string,
  content: string,
  purpose: string,
): GeneratedFile => ({ path, content, class: 'managed', purpose });

/** Files at the top of the repository that build, ship and update the service. */
export const repositoryFiles = (platform: Platform): GeneratedFile[] => [
  managed(
    'Dockerfile',
    dockerfile(platform),
    'Builds the image of the service in layers; it runs without root.',
  ),
  managed(
    '.dockerignore',
    dockerignore,
    'Lets the image build see only what it copies.',
  ),
  managed(
    '.gitignore',
    gitignore,
    'Build output, editor settings and local variables that git leaves alone.',
  ),
  managed(
    '.gitattributes',
    gitattributes,
    'Line ends in git, and which files reviews fold away as generated.',
  ),
  {
    path: 'renovate.json',
    content: `${JSON.stringify(renovate, null, 2)}\n`,
    class: 'seeded',
    purpose:
      'Which updates Renovate proposes, and which it leaves to the platform.',
  },
];
