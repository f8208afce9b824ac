import { firstOfEach, isEmpty, type Value, valueAt } from '../../draft/yaml/value';
import type { DetailLabel } from '../../knowledge/frameworks/report-form';
import { teamOf } from '../../report/inspectors';
import { isPrintable, printedDetails, providerDetails } from '../../report/provider-details';
import { isPostFact } from '../../report/registered-manager';
import { capital, inWords, typeset } from '../../text/words';
import { type Composer, filled, scalars, text } from '../composer';
import type { PublishedBlock, PublishedDefinition } from '../document';
import type { Ordered } from '../order';
import { labelled } from './cover';
import { inspectorLine } from './inspectors';

/** The authority or provider inspected: name, reference number and other details in the draft. */
export function details(composer: Composer, { rows: printed }: Ordered): PublishedBlock[] {
  if (printed) return printed.flatMap((printedRow) => detail(composer, printedRow));
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

/** A printed detail with its label, as in “Responsible individual: A N Other”. */
function detail(composer: Composer, { label, key, vacant }: DetailLabel): PublishedBlock[] {
  const provider = composer.at('provider');
  if (key === 'urn') return urn(composer).flatMap(asLine);
  if (key === 'name')
    return whoOf(composer, 'provider', label)
      .filter(({ term }) => term === label)
      .flatMap(asLine);
  const isProviders = Object.hasOwn(providerDetails, key);
  const value = isProviders
    ? printedDetails(provider, composer.data, composer.report).find((entry) => entry.key === key)?.value
    : composer.at(key);
  const subType =
    key === 'provision-sub-type' ? composer.report?.setting?.['in-reports']?.['sub-type'] : undefined;
  if (subType !== undefined && isEmpty(value)) return [labelled(label, text(subType), undefined)];
  if (vacant && value?.kind === 'map') return [post(composer, { label, value, vacant })];
  return row(composer, { term: label, value, print: isProviders ? onOneLine : words }).flatMap(asLine);
}

/** A post: its name, or that it is vacant. */
function post(
  composer: Composer,
  { label, value, vacant }: Required<Omit<DetailLabel, 'key' | 'registered' | 'settings'>> & { value: Value },
): PublishedBlock {
  const name = filled(valueAt(value, 'name'));
  return labelled(label, name ? composer.plain(name) : text(vacant), value.span);
}

/** A row as a line of text: the values of several paragraphs one after the other. */
function asLine({ term, blocks, source }: PublishedDefinition): PublishedBlock[] {
  const values = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.inlines] : []));
  const joined = values.flatMap((inlines, at) => (at === 0 ? inlines : [...text(', '), ...inlines]));
  return [labelled(term, joined, source)];
}

/** The inspection: type, number, framework and team. */
export function inspection(
  composer: Composer,
  { details: withDetails, inspectors: withTeam }: Readonly<Record<'details' | 'inspectors', boolean>>,
): PublishedBlock[] {
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
    ...(withTeam ? team(composer) : []),
  ];
  return rows.length > 0 ? [{ type: 'definitions', rows }] : [];
}

function team(composer: Composer): PublishedDefinition[] {
  const blocks = teamOf(composer.data).map((inspector) => inspectorLine(composer, inspector));
  const source = composer.place('inspection', 'team');
  return blocks.length > 0 ? [{ term: 'Inspection team', blocks, source }] : [];
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
  const blocks = [composer.missing({ text: 'No name yet', message: `Add the name under “${key}”.` }, source)];
  return [{ term, blocks, source }];
}

function urn(composer: Composer): PublishedDefinition[] {
  const rows = row(composer, { term: 'Unique reference number', value: composer.at('urn') });
  if (rows.length > 0 || !composer.report) return rows;
  const source = composer.place('urn');
  const blocks = [
    composer.missing(
      { text: 'No number yet', message: 'Add the unique reference number under “urn”.' },
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
          const scalar = isPrintable(entry.key) && !isPostFact(entry.key) ? filled(entry.value) : undefined;
          return scalar ? [composer.paragraph(scalar)] : [];
        })
      : [];
  const blocks = [...found, ...nested];
  return value && blocks.length > 0 ? [{ term, blocks, source: value.span }] : [];
}

/** An address that is written on lines, as it is printed on one. */
const onOneLine = (written: string): string =>
  written
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ');

const sentence = (words: string): PublishedBlock => ({ type: 'paragraph', inlines: text(words) });
const words = (written: string): string => capital(written.replaceAll('-', ' '));
