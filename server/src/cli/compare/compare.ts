import { resolve } from 'node:path';
import { exportedReport } from '../../export/own-files';
import { comparisonOf } from '../../export/versions';
import { writeVersionsDocx } from '../../render/docx/docx';
import type { VersionComparison } from '../../render/versions/compare-versions';
import { type VersionNames, versionsDocument } from '../../render/versions/page';
import { versionsText } from '../../render/versions/text';
import { oneOf, UsageError } from '../../session/usage-error';
import { forceOption } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { compareHelp } from './help';
import { checkedVersions, versionArguments } from './version';

const options = {
  to: { type: 'string' },
  out: { type: 'string' },
  force: forceOption,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report compare`: shows what changed between two versions of a report.
 * @throws UsageError if an option is wrong, a version cannot be read, or the file cannot be written
 */
export async function compare(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('compare', args, options);
  if (values.help) {
    host.out(compareHelp);
    return exit.clean;
  }
  const { out, force } = values;
  const format = oneOf('format', values.to ?? formatFor(out), formats);
  if (format === 'docx' && (out === undefined || out === '-'))
    throw new UsageError('Give the Word file to create with --out, such as --out changes.docx.');
  const versions = versionArguments(positionals);
  const [before, after] = await checkedVersions(versions, host);
  const { comparison, names } = comparisonOf(before, after);
  const content = await written(format, comparison, names);
  if (out === undefined || out === '-') host.out(String(content), format === 'html' ? 'file' : 'sentences');
  else {
    const drafts = versions.map(({ path }) => resolve(host.cwd, path));
    const file = { path: resolve(host.cwd, out), shown: out, content };
    writeOver(file, { kind: exportedReport, force, drafts });
    host.out(`${out} was written: ${comparison.summary || 'no changes'}.\n`);
  }
  return comparison.summary === '' ? exit.clean : exit.errors;
}

const formats = ['text', 'html', 'docx'];

async function written(
  format: string,
  comparison: VersionComparison,
  names: VersionNames,
): Promise<string | Uint8Array> {
  if (format === 'docx') return writeVersionsDocx(comparison);
  return format === 'html' ? versionsDocument(comparison, names) : versionsText(comparison);
}

function formatFor(out = ''): string {
  if (/\.html?$/i.test(out)) return 'html';
  // A text under such a name could be opened by nothing.
  return /\.(docx|pdf)$/i.exec(out)?.[1]?.toLowerCase() ?? 'text';
}
