import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The parts that replace those of the docx package. */
interface ReplacedParts {
  readonly styles: string;
  readonly theme: string | undefined;
}

/** Stands for no date: the package docx writes one for each comment and each tracked change. */
export const noDate = '1970-01-01T00:00:00.000Z';

const datedChange = /(<w:(?:ins|del) [^<>]{0,200}) w:date="1970-01-01T00:00:00\.000Z"/g;

/** The first day that a zip file can have, in local time, as zip files are. */
const when = new Date(1980, 0, 1);

/**
 * Completes a file of the docx package: with styles, theme and the language of the whole, and without anything that
 * comes from the clock or from chance.
 */
export function finish(packed: Uint8Array, { styles, theme }: ReplacedParts): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const change = (name: string, by: (xml: string) => string): void => {
    const xml = parts.get(name);
    if (xml !== undefined) parts.set(name, by(xml));
  };
  parts.set('word/styles.xml', styles);
  if (theme !== undefined) parts.set('word/theme/theme1.xml', theme);
  change('docProps/core.xml', (xml) =>
    xml
      .replace(/<dcterms:(created|modified)(?: [^<>]*)?>[^<]*<\/dcterms:\1>/g, '')
      .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>'),
  );
  change('word/settings.xml', (xml) =>
    xml
      .replace('<w:displayBackgroundShape/>', '')
      .replace(
        '</w:compat>',
        '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
      ),
  );
  change('word/comments.xml', (xml) => xml.replaceAll(` w:date="${noDate}"`, ''));
  for (const name of ['document', 'footnotes']) {
    change(`word/${name}.xml`, (xml) => xml.replace(datedChange, '$1'));
  }
  // The rule above notes has no number.
  for (const [name, mark] of [
    ['footnotes', 'footnoteRef'],
    ['endnotes', 'endnoteRef'],
  ] as const) {
    change(`word/${name}.xml`, (xml) =>
      xml.replace(
        new RegExp(
          `<w:r><w:rPr><w:rStyle w:val="\\w+"/></w:rPr><w:${mark}/></w:r>(?=<w:r><w:(?:separator|continuationSeparator)/>)`,
          'g',
        ),
        '',
      ),
    );
  }
  const bookmarks = new Map<string, number>();
  for (const name of ['document', 'footnotes']) countIds(parts, name, bookmarks);
  const files: Zippable = {};
  for (const name of [...parts.keys()].sort(byReadingOrder)) {
    // Properties are not compressed, so that the mark of the generator can be read without a reader of zip files.
    const level = name === 'docProps/core.xml' ? 0 : 6;
    files[name] = [strToU8(parts.get(name) ?? ''), { mtime: when, level }];
  }
  return zipSync(files);
}

/**
 * Counts the ids of links, which are random, and those of bookmarks, which go on from file to file, from 1.
 * @param bookmarks the new ids of bookmarks so far: no two parts of a file share one
 */
function countIds(parts: Map<string, string>, name: string, bookmarks: Map<string, number>): void {
  const file = `word/_rels/${name}.xml.rels`;
  const relations = parts.get(file);
  const part = parts.get(`word/${name}.xml`);
  if (relations === undefined || part === undefined) return;
  const ids = [...relations.matchAll(/ Id="(rId\d*[^"\d][^"]*)"/g)].map(([, id = '']) => id);
  const counted = new Map(ids.map((id, at) => [id, `rIdLink${at + 1}`]));
  const renamed = (xml: string, key: string): string =>
    xml.replace(new RegExp(` ${key}="(rId[^"]*)"`, 'g'), (all, id) => {
      const other = counted.get(id);
      return other === undefined ? all : ` ${key}="${other}"`;
    });
  const settled = renamed(part, 'r:id').replace(
    /(<w:bookmark(?:Start|End) [^<>]*w:id=")(\d+)"/g,
    (_, before, id) => `${before}${bookmarks.get(id) ?? bookmarks.set(id, bookmarks.size + 1).size}"`,
  );
  parts.set(file, renamed(relations, 'Id'));
  parts.set(`word/${name}.xml`, settled);
}

/** The list of types has to come first for some readers, then the relations. */
const byReadingOrder = (a: string, b: string): number => (sortKey(a) < sortKey(b) ? -1 : 1);

function sortKey(name: string): string {
  if (name.startsWith('[')) return `0${name}`;
  return name.startsWith('_') ? `1${name}` : `2${name}`;
}
