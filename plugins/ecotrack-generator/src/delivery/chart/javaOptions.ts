/** `1500m` and `2` as cores. */
const cores = (cpu: string) =>
  cpu.endsWith('m') ? Number(cpu.slice(0, -1)) / 1000 : Number(cpu);

/**
 * Options the `java` launcher reads from JDK_JAVA_OPTIONS. The heap takes 60 % of the limit, for a
 * service of this kind needs about 250 MiB beside its heap; below two cores the serial collector is
 * what the JVM can use; a JVM out of memory is replaced rather than kept half alive.
 */
export const javaOptions = (cpuLimit: string): string =>
  [
    '-XX:MaxRAMPercentage=60',
    cores(cpuLimit) < 2 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
  ].join(' ');
