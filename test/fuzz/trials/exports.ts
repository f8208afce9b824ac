import { unzipSync } from 'fflate';
import { describeUnfinished, exportFormats } from '../../../server/src/export/index';
import type { Checked } from '../../../server/src/lint/check';
import { fileResult } from '../../../server/src/output/file-result';
import { loadFormat } from '../../../server/src/output/formats/format';
import { formats } from '../../../server/src/output/formats/index';
import { unpainted } from '../../../server/src/output/paint';
import { comparisonPage } from '../../../server/src/render/compare/page';
import { compose } from '../../../server/src/render/compose';
import { previewOf } from '../../../server/src/render/preview';
import { isToFinish } from '../../../server/src/rules/gap-findings';
import { allMetas } from '../../../server/src/rules/index';
import type { Journal } from '../journal';
import type { DraftTrial } from './fixes';

// Characters that neither XML nor HTML may have, half of a pair included.
const notPrintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

// What a terminal or the log of a CI server takes for a command.
const commands =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The formats that are XML or HTML. */
const marked = /^(?:html|junit|checkstyle)$/;

/** Writes the report in every format that needs no browser, and the findings in every format there is. */
export async function tryExports({ checked, journal, random }: DraftTrial): Promise<void> {
  journal.call('preview', () => previewOf(checked, isToFinish));
  const compare = random.chance(0.3) ? { compare: [checked] } : {};
  const published = journal.call('compose', () => compose(checked, compare));
  journal.call('comparison', () => comparisonPage(checked, [checked]));
  if (published) {
    const marked = journal.call('unfinished', () => describeUnfinished(published)) !== undefined;
    for (const [name, { write }] of Object.entries(exportFormats)) {
      // A Word file takes ten times as long as all else.
      if (name === 'pdf' || (name === 'docx' && random.chance(0.6))) continue;
      const written = await journal.callAsync(`export, ${name}`, () => write(published, { marked }));
      if (written !== undefined) wellFormed(journal, name, written);
      if (typeof written === 'string') distinctIds(journal, name, written);
    }
  }
  await tryFormats(journal, checked);
}

function wellFormed(journal: Journal, name: string, written: string | Uint8Array): void {
  const files = typeof written === 'string' ? { '': written } : textsOf(written);
  for (const [file, text] of Object.entries(files)) {
    if (notPrintable.test(text)) journal.fail('output', `${name} ${file}, a character that is not allowed`);
  }
}

function distinctIds(journal: Journal, name: string, html: string): void {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  if (new Set(ids).size < ids.length) journal.fail('output', `${name}, two elements with the same id`);
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, decoder.decode(file)]),
  );
}

async function tryFormats(journal: Journal, checked: Checked): Promise<void> {
  const result = fileResult('draft.report.md', checked, { ...checked, withFigures: true });
  const context = {
    paint: unpainted,
    version: '0.0.0',
    today: '2026-11-28',
    rules: allMetas,
    absolute: (path: string) => `/${path}`,
    inRepository: (path: string) => path,
  };
  for (const format of formats) {
    const { name } = format;
    const run = await loadFormat(format);
    const printed = journal.call(`format, ${name}`, () => {
      const printer = run(context);
      return printer.add(result) + printer.end();
    });
    if (printed === undefined) continue;
    if (marked.test(name) && notPrintable.test(printed))
      journal.fail('output', `format ${name}, a character that is not allowed`);
    if (commands.test(printed) && name !== 'html')
      journal.fail('output', `format ${name}, a character that a terminal obeys`);
    if (/^(?:json|sarif|gitlab)$/.test(name)) journal.call(`parse of ${name}`, () => JSON.parse(printed));
  }
}
