export const platformShapes = {
  'platform/name': {
    message:
      'A name in a cluster is 1 to 50 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use the name the object has in the cluster.',
  },
  'platform/namespace': {
    message:
      'A namespace is 1 to 63 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a namespace such as "ecotrack-dev".',
  },
  'platform/registry': {
    message:
      'A registry is an image repository prefix in lower case, at most 200 characters: no scheme, no tag, no digest, no slash at the end.',
    fix: 'Use a prefix such as "registry.ecotrack.example/ecotrack".',
  },
  'platform/maven-repository': {
    message:
      'A Maven repository is an address that begins with http:// or https:// and has neither user, password, query, fragment nor a slash at the end.',
    fix: 'Use an address such as "https://maven.ecotrack.example/releases".',
  },
  'platform/image': {
    message:
      'An image is a lower-case repository with a fixed tag or a sha256 digest; "latest" is none.',
    fix: 'Use an image such as "eclipse-temurin:25-jre".',
  },
  'platform/domain': {
    message: 'A domain is a name of two or more labels in lower case.',
    fix: 'Use a domain such as "ecotrack.example".',
  },
  'platform/url': {
    message:
      'An address begins with http:// or https:// and has neither user, password, blank nor fragment.',
    fix: 'Use an address such as "https://portal.ecotrack.example".',
  },
  'platform/path': {
    message:
      'A path is lower-case letters, digits, hyphens, underscores and single slashes.',
    fix: 'Use a path such as "kubernetes".',
  },
  'platform/audience': {
    message:
      'An audience is 1 to 100 letters, digits, ".", "_", ":", "/" and "-".',
    fix: 'Use an audience such as "ecotrack".',
  },
  'platform/environments': {
    message: 'A platform has 1 to 10 environments.',
    fix: 'List at least one environment.',
  },
  'platform/sampling': {
    message: 'The share of traced requests is a number from 0 to 1.',
    fix: 'Use a number such as 0.1.',
  },
  'platform/subdomain': {
    message:
      'A subdomain is one label of 1 to 63 lower-case letters, digits and hyphens.',
    fix: 'Use a label such as "dev".',
  },
  'platform/requests': {
    message:
      'The limit of requests in a second is a whole number from 0 to 100000.',
    fix: 'Use a number such as 100; 0 sets no limit.',
  },
  'platform/count': {
    message:
      'The number of instances, replicas or brokers is a whole number from 1 to 15.',
    fix: 'Use 3, unless you know better.',
  },
  'platform/replication': {
    message:
      'Topics have 2 to 7 replicas, of which 1 to 6 must be in sync, in whole numbers.',
    fix: 'Use replicationFactor 3 and minInsyncReplicas 2.',
  },
  'platform/connections': {
    message: 'A cluster accepts 20 to 10000 connections, in whole numbers.',
    fix: 'Use the max_connections of the cluster, such as 200.',
  },
  'platform/storage': {
    message: 'Storage is a whole number of "Gi" or "Ti", from "1Gi".',
    fix: 'Use a size such as "100Gi".',
  },
  'platform/quota-cpu': {
    message: 'The CPU of a quota is whole cores, or millicores with "m".',
    fix: 'Use a value such as "20" or "20000m", as the ResourceQuota has it.',
  },
  'platform/quota-memory': {
    message: 'The memory of a quota is a whole number of "Mi", "Gi" or "Ti".',
    fix: 'Use a value such as "64Gi", as the ResourceQuota has it.',
  },
  'platform/schedule': {
    message:
      'A schedule is a cron expression of five or six fields (seconds first), or @hourly, @daily, @weekly, @monthly.',
    fix: 'Use "0 0 2 * * *" for daily at two.',
  },
  'platform/version': {
    message:
      'A version is digits in parts joined by dots, with an optional qualifier.',
    fix: 'Use a version such as "4.1.0".',
  },
  'platform/java': {
    message: 'The Java language level is 17, 21 or 25.',
    fix: 'Use 21.',
  },
  'platform/currency': {
    message: 'A currency is three capital letters, as ISO 4217 abbreviates it.',
    fix: 'Use an abbreviation such as "EUR".',
  },
  'platform/price': {
    message: 'A price for a month is a number from 0 to 1000000.',
    fix: 'Use a number such as 21.5; 0 says that it costs nothing. Leave the whole section out if prices are not known.',
  },
} as const;
