import type { Citation, CitedProvision } from './citations/citation';

const dotted = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

const provision = ({ number, paragraph, path, to }: CitedProvision): string =>
  `${number}${paragraph ? ` para ${paragraph}` : ''}${dotted(path)}${to ? `-${to.paragraph ?? to.number}${dotted(to.path)}` : ''}`;

/** A citation in one line, for tables of tests: “regulation 12(1) + 13 @ Children Act 1989”. */
export function inShort(citation: Citation): string {
  if (citation.kind === 'instrument') return `instrument ${citation.instrument.text}`;
  if (citation.kind === 'framework-target') {
    const { bracket, letters, number, framework, separator } = citation.form;
    const targets = citation.targets.map(({ target, number, name }) =>
      [target, number, name && `“${name}”`].filter((part) => part !== undefined).join(' '),
    );
    return `${targets.join(' + ')}; ${[bracket, letters, number, framework, separator].join(' ').trim()}`;
  }
  const { unit, provisions, page, instrument } = citation;
  const where = instrument && `${instrument.as === 'title' ? '' : `${instrument.as}: `}${instrument.text}`;
  return `${unit} ${provisions.map(provision).join(' + ')}${page ? ` p${page}` : ''}${where ? ` @ ${where}` : ''}`;
}
