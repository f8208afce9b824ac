import type { Value } from '../../draft/yaml/value';
import { readBaseline } from '../../lint/known/baseline';
import { messagesOf } from '../../text/messages';
import type { Files } from '../files';
import { targetOf } from '../referenced-files';
import { type ConfigReporter, readTexts } from '../reporter';
import type { KnownFindings } from '../types';
import { goneDrafts } from './gone-drafts';

const messages = messagesOf({
  secondBaseline: () => 'Give only one file under “baseline”. The others are not read.',
  noBaseline: (written: string) =>
    `There is no baseline at “${written}”. Create it with “inspection-report baseline update”.`,
  unreadableBaseline: (written: string, reason: string) =>
    `The baseline “${written}” cannot be read. ${reason}`,
  unfinishedMerge: (written: string) =>
    `Finish the merge in “${written}”, or run “inspection-report baseline update”. Until then, all findings count as new.`,
  notBaseline: (written: string) =>
    `“${written}” is not a baseline. Restore it from git, or record all findings again with “inspection-report baseline update”.`,
});

/** The situations of a baseline that “baseline update” resolves. */
export const baselineSituations: readonly string[] = ['noBaseline', 'notBaseline', 'unfinishedMerge'];

/** Reads the baseline. A file that does not exist yet is returned too, because `baseline update` writes it. */
export async function readBaselineFile(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<KnownFindings | undefined> {
  const [path, second] = readTexts(value, 'baseline', reporter);
  if (second) reporter.report(second.span, messages.secondBaseline());
  const uri = path && targetOf(path, reporter);
  if (!path || !uri) return undefined;
  const text = await files.read(uri);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const written = path.text.text.trim();
  if (text === undefined) {
    const fault = await files.fault?.(uri);
    const message = fault ? messages.unreadableBaseline(written, fault) : messages.noBaseline(written);
    reporter.report(path.span, message);
  } else if (/^<{7} /m.test(text)) reporter.report(path.span, messages.unfinishedMerge(written));
  else if (!baseline) reporter.report(path.span, messages.notBaseline(written));
  return { uri, baseline, ...(baseline && { gone: await goneDrafts(uri, baseline, files) }) };
}
