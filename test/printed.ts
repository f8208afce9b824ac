// The printing of results, for the tests of the output formats.
import { check } from '../server/src/lint/check';
import { loadFormat } from '../server/src/output/formats/format';
import { formats } from '../server/src/output/formats/index';
import { unpainted } from '../server/src/output/paint';
import { pathInFolder } from '../server/src/output/repository-path';
import type { FileResult, Format, FormatContext } from '../server/src/output/result';
import type { Finding } from '../server/src/rules/finding';
import { allMetas } from '../server/src/rules/index';
import { LineIndex } from '../server/src/text/span';

/** The code of each format, by its name. */
export const formatCode: ReadonlyMap<string, Format> = new Map(
  await Promise.all(formats.map(async (format) => [format.name, await loadFormat(format)] as const)),
);

const context: FormatContext = {
  paint: unpainted,
  version: '1.2.3',
  today: '2026-11-21',
  rules: allMetas,
  absolute: (path) => `/work/${path}`,
  inRepository: pathInFolder,
};

/** The output of a format for some results. */
export function print(
  name: string,
  results: readonly FileResult[],
  more: Partial<FormatContext> = {},
): string {
  const printer = formatCode.get(name)?.({ ...context, ...more });
  if (!printer) throw new Error(`no format ${name}`);
  return results.map((result) => printer.add(result)).join('') + printer.end();
}

/** The result of a draft that is checked. */
export const resultOf = (path: string, text: string): FileResult => {
  const { draft, findings } = check(text, path);
  return { path, checked: { text: draft.text, lines: draft.lines, findings } };
};

/** A finding at a place of a text, with all that a format could stumble over. */
export const nasty = (text: string, start: number, end: number, message: string): FileResult => {
  const finding: Finding = {
    rule: 'judgement/grade',
    severity: 'error',
    span: { start, end },
    message,
    situation: 'fault',
    words: [],
    fixes: [{ title: 'Write “<b>”', kind: 'safe', edits: [{ span: { start, end }, text: '<b>&' }] }],
    related: [{ span: { start: 0, end: 0 }, message: 'The first.' }],
    elsewhere: [
      {
        uri: 'file:///work/draft%20s/%C3%89.report.md',
        path: 'draft s/É.report.md',
        range: { start: { line: 4, character: 5 }, end: { line: 4, character: 13 } },
        message: 'The other.',
      },
    ],
  };
  return {
    path: 'draft s/Né,1:100%.report.md',
    checked: { text, lines: new LineIndex(text), findings: [finding, { ...finding, severity: 'hint' }] },
    people: { inspector: 'A <i>N</i> | Other', team: undefined },
  };
};
