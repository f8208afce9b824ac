import { entryOf, firstOfEach, type Value } from '../../draft/yaml/value';
import { type Composer, filled, scalars, text } from '../composer';
import type { PublishedBlock, PublishedDefinition } from '../document';
import { capital, inWords, typeset } from '../words';

/** Who was inspected: name, reference number and whatever else the draft tells of the provider. */
export function details(subject: Composer): PublishedBlock[] {
  const { report } = subject;
  const rows: PublishedDefinition[] = [
    ...who(subject),
    ...urn(subject),
    ...(report?.setting
      ? [{ term: 'Type of service', blocks: [said(capital(typeset(report.setting.name)))] }]
      : row(subject, 'Type of service', subject.at('setting'), words)),
    ...row(subject, 'Combined with', subject.at('combined-with'), words),
  ];
  return rows.length > 0 ? [{ type: 'definitions', rows }] : [];
}

/** How the inspection was made: type, number, framework and team. */
export function inspection(subject: Composer, withDetails: boolean): PublishedBlock[] {
  const { report } = subject;
  const kind = report?.likelyKind ?? (report?.graded ? undefined : report?.kind);
  const type = subject.at('inspection', 'type');
  const rows: PublishedDefinition[] = [
    ...(withDetails ? [...who(subject), ...urn(subject)] : []),
    ...row(subject, 'Type of inspection', type, (written) => capital(kind?.name ?? words(written))),
    ...row(subject, 'Inspection number', subject.at('inspection', 'number')),
    ...(report ? [{ term: 'Framework', blocks: [said(typeset(report.framework.name))] }] : []),
    ...row(subject, 'Inspection team', subject.at('inspection', 'team')),
  ];
  return rows.length > 0 ? [{ type: 'definitions', rows }] : [];
}

function who(subject: Composer): PublishedDefinition[] {
  return [...whoOf(subject, 'authority', 'Local authority'), ...whoOf(subject, 'provider', 'Provider')];
}

function whoOf(subject: Composer, key: 'authority' | 'provider', term: string): PublishedDefinition[] {
  const value = subject.at(key);
  const expected = subject.report?.framework.who === key;
  if (value?.kind === 'map') {
    return firstOfEach(value.entries).flatMap((entry) =>
      entry.key.startsWith('x-')
        ? []
        : row(subject, entry.key === 'name' ? term : inWords(entry.key), entry.value),
    );
  }
  const rows = row(subject, term, value);
  if (rows.length > 0 || !expected) return rows;
  const source = subject.place(key);
  const blocks = [subject.missing('No name yet', `Give the name in “${key}”.`, source)];
  return [{ term, blocks, source }];
}

function urn(subject: Composer): PublishedDefinition[] {
  const rows = row(subject, 'Unique reference number', subject.at('urn'));
  if (rows.length > 0 || !subject.report) return rows;
  const source = subject.place('urn');
  const blocks = [subject.missing('No number yet', 'Give the unique reference number in “urn”.', source)];
  return [{ term: 'Unique reference number', blocks, source }];
}

function row(
  subject: Composer,
  term: string,
  value: Value | undefined,
  print?: (written: string) => string,
): PublishedDefinition[] {
  const found = scalars(value).map((one) => subject.paragraph(one, print));
  const nested =
    value?.kind === 'map'
      ? firstOfEach(value.entries).flatMap(({ key }) => {
          const one = filled(entryOf(value, key)?.value);
          return one ? [subject.paragraph(one)] : [];
        })
      : [];
  const blocks = [...found, ...nested];
  return value && blocks.length > 0 ? [{ term, blocks, source: value.span }] : [];
}

const said = (words: string): PublishedBlock => ({ type: 'paragraph', inlines: text(words) });
const words = (written: string): string => capital(written.replaceAll('-', ' '));
