import { execFileSync, spawnSync } from 'node:child_process';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { findBrowser } from '../../server/src/node/browser';
import { attributeOf } from './outline';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The browser that prints; undefined if there is none. */
export function browser(): string | undefined {
  try {
    return findBrowser(process.env.CHROMIUM, process.env, process.cwd());
  } catch {
    return undefined;
  }
}

/** Why PDFs cannot be printed and read on this machine; undefined if they can. */
export function lacking(): string | undefined {
  if (!browser()) return 'no Chrome, Chromium or Edge';
  return spawnSync('pdftotext', ['-v']).error ? 'no pdftotext (poppler-utils)' : undefined;
}

// The page and its margins, as print.css has them, in points.
const page = { width: 595, height: 842, top: 62, bottom: 74 };
const parts = {
  text: { y: page.top - 6, height: page.height - page.top - page.bottom + 10 },
  foot: { y: page.height - page.bottom + 6, height: page.bottom - 6 },
} as const;

/** The words of a PDF in the order in which they are written, page by page: of the text, or of what stands below it. */
export function pagesOf(path: string, part: keyof typeof parts): string[] {
  const { y, height } = parts[part];
  const area = ['-x', '0', '-y', y, '-W', page.width, '-H', height].map(String);
  const text = execFileSync('pdftotext', ['-raw', ...area, path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return text.split('\f').slice(0, -1);
}

/** What `pdfinfo` says of a PDF, by its names. */
export function infoOf(path: string): ReadonlyMap<string, string> {
  const lines = execFileSync('pdfinfo', [path], { encoding: 'utf8' }).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]));
}

/** Letters and digits alone: what does not depend on lines and signs of lists. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** What a document of HTML shows in print. */
export function printed(html: string): string {
  const shown = (node: Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    if ('tagName' in node) {
      const classes = (attributeOf(node, 'class') ?? '').split(' ');
      if (node.tagName === 'head' || classes.some((one) => /^(unseen|back|skip)$/.test(one))) return '';
      if (node.tagName === 'ol') return numbered(node);
      const text = node.childNodes.map(shown).join(' ');
      const href = node.tagName === 'a' ? attributeOf(node, 'href') : undefined;
      return href?.startsWith('http') ? `${text} (${href})` : text;
    }
    return node.childNodes.map(shown).join(' ');
  };
  const numbered = (list: Element): string => {
    const first = Number(attributeOf(list, 'start') ?? 1);
    const items = list.childNodes.filter(({ nodeName }) => nodeName === 'li');
    return items.map((item, at) => `${first + at}. ${shown(item)}`).join(' ');
  };
  return shown(parse(html));
}

/** The heads of the tables of a document, which print repeats on each page that a table goes on to. */
function headsOf(html: string): string[] {
  const heads = html.match(/<thead>[\s\S]*?<\/thead>/g) ?? [];
  return heads.map((head) => bare(printed(`<table>${head}</table>`))).filter((head) => head !== '');
}

/** Where the text of a PDF is another than that of its HTML; undefined if they are the same. */
export function firstDifference(html: string, pages: readonly string[]): string | undefined {
  const wanted = bare(printed(html));
  const heads = headsOf(html);
  let at = 0;
  for (const [index, text] of pages.entries()) {
    let found = bare(text);
    let from = 0;
    while (from < found.length) {
      if (found[from] === wanted[at]) {
        from++;
        at++;
        continue;
      }
      // A head again: at the beginning of a page, some of its letters may have been those that were looked for.
      const head = from < 400 ? heads.find((one) => found.startsWith(one)) : undefined;
      if (!head) {
        return `page ${index + 1}: “${found.slice(from, from + 60)}” where the report has “${wanted.slice(at, at + 60)}”`;
      }
      at -= from;
      found = found.slice(head.length);
      from = 0;
    }
  }
  return at < wanted.length ? `lost: “${wanted.slice(at, at + 60)}”` : undefined;
}
