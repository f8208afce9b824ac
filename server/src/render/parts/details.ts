import { firstOfEach, type Value } from '../../draft/yaml/value';
import { isPrintable, printedDetails } from '../../report/provider-details';
import { capital } from '../../text/words';
import { type Composer, filled, scalars, text } from '../composer';
import type { PublishedBlock, PublishedDefinition } from '../document';
import { inWords, typeset } from '../words';

/** The authority or provider inspected: name, reference number and other details in the draft. */
export function details(composer: Composer): PublishedBlock[] {
  const { report } = composer;
  const rows: PublishedDefinition[] = [
    ...who(composer),
    ...urn(composer),
    ...(report?.setting
      ? [{ term: 'Type of service', blocks: [sentence(capital(typeset(report.setting.name)))] }]
      : row(composer, { term: 'Type of service', value: composer.at('setting'), print: words })),
    ...row(composer, { term: 'Combined with', value: composer.at('combined-with'), print: words }),
  ];
  return rows.length > 0 ? [{ type: 'definitions', rows }] : [];
}

/** The inspection: type, number, framework and team. */
export function inspection(composer: Composer, withDetails: boolean): PublishedBlock[] {
  const { report } = composer;
  const kind = report?.likelyKind ?? (report?.graded ? undefined : report?.kind);
  const type = composer.at('inspection', 'type');
  const rows: PublishedDefinition[] = [
    ...(withDetails ? [...who(composer), ...urn(composer)] : []),
    ...row(composer, {
      term: 'Type of inspection',
      value: type,
      print: (written) => capital(kind?.name ?? words(written)),
    }),
    ...row(composer, { term: 'Inspection number', value: composer.at('inspection', 'number') }),
    ...(report ? [{ term: 'Framework', blocks: [sentence(typeset(report.framework.name))] }] : []),
    ...row(composer, { term: 'Inspection team', value: composer.at('inspection', 'team') }),
  ];
  return rows.length > 0 ? [{ type: 'definitions', rows }] : [];
}

function who(composer: Composer): PublishedDefinition[] {
  return [...whoOf(composer, 'authority', 'Local authority'), ...whoOf(composer, 'provider', 'Provider')];
}

function whoOf(composer: Composer, key: 'authority' | 'provider', term: string): PublishedDefinition[] {
  const value = composer.at(key);
  const expected = composer.report?.framework.who === key;
  if (value?.kind === 'map') {
    return printedDetails(value, composer.data, composer.report).flatMap((entry) =>
      row(composer, { term: entry.key === 'name' ? term : inWords(entry.key), value: entry.value }),
    );
  }
  const rows = row(composer, { term, value });
  if (rows.length > 0 || !expected) return rows;
  const source = composer.place(key);
  const blocks = [composer.missing({ text: 'No name yet', message: `Give the name in “${key}”.` }, source)];
  return [{ term, blocks, source }];
}

function urn(composer: Composer): PublishedDefinition[] {
  const rows = row(composer, { term: 'Unique reference number', value: composer.at('urn') });
  if (rows.length > 0 || !composer.report) return rows;
  const source = composer.place('urn');
  const blocks = [
    composer.missing(
      { text: 'No number yet', message: 'Give the unique reference number in “urn”.' },
      source,
    ),
  ];
  return [{ term: 'Unique reference number', blocks, source }];
}

interface DetailRow {
  readonly term: string;
  readonly value: Value | undefined;
  /** Turns the written text into the printed one. */
  readonly print?: (written: string) => string;
}

function row(composer: Composer, { term, value, print }: DetailRow): PublishedDefinition[] {
  const found = scalars(value).map((scalar) => composer.paragraph(scalar, print));
  const nested =
    value?.kind === 'map'
      ? firstOfEach(value.entries).flatMap((entry) => {
          const scalar = isPrintable(entry.key) ? filled(entry.value) : undefined;
          return scalar ? [composer.paragraph(scalar)] : [];
        })
      : [];
  const blocks = [...found, ...nested];
  return value && blocks.length > 0 ? [{ term, blocks, source: value.span }] : [];
}

const sentence = (words: string): PublishedBlock => ({ type: 'paragraph', inlines: text(words) });
const words = (written: string): string => capital(written.replaceAll('-', ' '));
