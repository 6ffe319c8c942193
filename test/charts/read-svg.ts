/** Reads what draw-chart.ts draws, far enough for tests. */

export function elementsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name = '']) => name);
}

export function attributesIn(svg: string): readonly string[] {
  const tags = svg.match(/<[a-zA-Z][^>]*>/g) ?? [];
  return tags.flatMap((tag) => [...tag.matchAll(/ ([a-zA-Z0-9:-]+)="[^"]*"/g)].map(([, name = '']) => name));
}

/** The texts a reader sees, in the order they are drawn; the lines of a label as one. */
export function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) =>
    inner
      .replaceAll('</tspan><tspan', '</tspan> <tspan')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

/** Whether every tag is closed in its place, attributes are quoted, and no bare `<` or `&` stands between tags. */
export function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/g,
    (_, end, name: string, _a, alone) => {
      if (end === '/') return open.pop() === name ? '' : '<';
      if (alone === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !rest.includes('<') && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(svg);
}
