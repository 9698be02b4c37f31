/** What a query looks at: its selectors, the labels it groups and pairs by, and which selectors are counters. */
export function selectorsOf(expression) {
  const selectors = [];
  const labels = new Set();
  const visit = (node, isCounter) => {
    switch (node.type) {
      case 'selector':
        selectors.push({ matchers: node.matchers, isCounter });
        return;
      case 'negation':
        visit(node.operand, isCounter);
        return;
      case 'aggregate':
        node.labels.forEach(label => labels.add(label));
        visit(node.operand, isCounter);
        return;
      case 'binary':
        [...node.matching.labels, ...node.matching.include].forEach(label =>
          labels.add(label),
        );
        visit(node.left, isCounter);
        visit(node.right, isCounter);
        return;
      case 'call':
        if (node.name === 'histogram_quantile') labels.add('le');
        node.args.forEach(arg =>
          visit(arg, isCounter || ['rate', 'increase'].includes(node.name)),
        );
        return;
      default:
    }
  };
  visit(expression, false);
  for (const { matchers } of selectors)
    matchers.forEach(({ label }) => labels.add(label));
  labels.delete('__name__');
  return { selectors, labels: [...labels].sort() };
}
