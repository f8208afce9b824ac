// What Word’s accessibility checker reports of a file: no title or language, objects without a text for them, tables without a
// header row, cells that were merged, and headings that skip a level.
import type { Element } from '@xmldom/xmldom';
import { all, type Opened, val, vals } from './word';

/** The faults that Word’s accessibility checker would find; none in a file that is accessible. */
export function accessibilityFaults(file: Opened): string[] {
  const document = file.part('word/document.xml');
  return [
    ...propertyFaults(file),
    ...objectFaults(file),
    ...all(document, 'w:tbl').flatMap(tableFaults),
    ...headingFaults(
      vals(document, 'w:pStyle').flatMap((id) => Number(/^Heading(\d)$/.exec(id)?.[1] ?? 0) || []),
    ),
  ];
}

function propertyFaults({ parts, part }: Opened): string[] {
  const core = part('docProps/core.xml');
  const texts = ['dc:title', 'dc:language'].map(
    (name) => [name, core.getElementsByTagName(name)[0]?.textContent?.trim() ?? ''] as const,
  );
  const languages = [...parts.values()].flatMap((xml) => all(xml, 'w:lang').map((lang) => val(lang)));
  return [
    ...texts.flatMap(([name, text]) => (text === '' ? [`no ${name}`] : [])),
    ...(languages.length === 0 ? ['no language of the text'] : []),
    ...languages.filter((language) => language !== 'en-GB').map((language) => `language ${language}`),
  ];
}

/** Pictures, drawings and embedded files, each of which needs words. */
function objectFaults({ parts }: Opened): string[] {
  return [...parts].flatMap(([name, xml]) => {
    const described = [...all(xml, 'wp:docPr'), ...all(xml, 'pic:cNvPr')];
    const unnamed = described.filter((object) => val(object, 'descr').trim() === '');
    const old = [...all(xml, 'w:pict'), ...all(xml, 'w:object')];
    return [...unnamed, ...old].map(({ nodeName }) => `${name}: ${nodeName} without words`);
  });
}

function tableFaults(table: Element): string[] {
  const rows = all(table, 'w:tr').filter((row) => row.parentNode === table);
  const heads = rows.flatMap((row, at) => (isHeader(row) ? [at] : []));
  const merged = [...all(table, 'w:gridSpan'), ...all(table, 'w:vMerge'), ...all(table, 'w:hMerge')];
  return [
    ...(heads.join() === '0' ? [] : [`table with header rows at [${heads.join()}]`]),
    ...(merged.length > 0 ? ['table with merged cells'] : []),
  ];
}

const isHeader = (row: Element): boolean =>
  all(row, 'w:trPr').some(
    (properties) => properties.parentNode === row && all(properties, 'w:tblHeader').length > 0,
  );

const headingFaults = (levels: readonly number[]): string[] =>
  levels.flatMap((level, at) => {
    const before = levels[at - 1] ?? 0;
    return level > before + 1 ? [`heading ${level} after ${before}`] : [];
  });
