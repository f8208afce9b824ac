import { strFromU8, unzipSync } from 'fflate';
import { exportFormats } from '../../server/src/export/index';
import { check } from '../../server/src/lint/check';
import { comparisonPage } from '../../server/src/render/compare/page';
import { compose } from '../../server/src/render/compose';
import { previewOf } from '../../server/src/render/preview';
import { isToFinish } from '../../server/src/rules/gap-findings';

/** Everything that a draft gives to the outside, as text, by the name of its form. */
export async function outputs(text: string, name = 'a.report.md'): Promise<Record<string, string>> {
  const checked = check(text, name);
  const published = compose(checked);
  const all: Record<string, string> = {
    preview: JSON.stringify({ ...previewOf(checked, isToFinish), findings: [] }),
    comparison: JSON.stringify(comparisonPage(checked, [])),
  };
  for (const [id, format] of Object.entries(exportFormats)) {
    for (const marked of [true, false]) {
      let printed = '';
      const print = async (html: string): Promise<Uint8Array> => {
        printed = html;
        const title = (/<title>([^<]*)/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
        const hex = [...title].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'));
        return new TextEncoder().encode(`%PDF-1.4 /Title <FEFF${hex.join('')}>`);
      };
      const written = await format.write(published, { marked, print });
      all[`${id} ${marked}`] = printed + readable(written);
    }
  }
  return all;
}

/** The text of a file, with that of the files in it. */
function readable(written: string | Uint8Array): string {
  if (typeof written === 'string') return written;
  if (strFromU8(written.subarray(0, 2), true) !== 'PK') return strFromU8(written, true);
  return Object.entries(unzipSync(written))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');
}
