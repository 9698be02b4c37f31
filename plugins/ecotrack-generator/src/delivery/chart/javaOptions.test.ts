import { javaOptions } from './javaOptions';

it.each([
  ['500m', 'UseSerialGC'],
  ['1999m', 'UseSerialGC'],
  ['2000m', 'UseG1GC'],
  ['2', 'UseG1GC'],
])('for %s of a core takes %s', (cpu, collector) => {
  expect(javaOptions(cpu)).toContain(`-XX:+${collector} `);
});

it('leaves memory beside the heap', () => {
  expect(javaOptions('1000m')).toContain('-XX:MaxRAMPercentage=60');
});
