import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { configName } from '../config/paths';
import { UsageError } from '../session/usage-error';
import { writeNew } from './disk/write';
import { type ExitCode, exit, type Host } from './host';
import { readOptions } from './options';

/** A config in which everything but “extends” is a comment. */
export const starter = `# How report drafts in this folder and its subfolders are checked, in the editor, on the command line and in CI.
# Lines that begin with "#" have no effect. Remove the "#" to use a setting. In a subfolder with another
# config, only that config applies.

# Start from: recommended, strict or all, a file of your team (./team.yaml), or a package in node_modules.
extends: recommended

# Check every draft at this stage (drafting, review or final), not at its own.
# stage: review

# The severity of findings: off, hint, info, warning or error. "inspection-report lint --print-config FILE" prints all.
# rules:
#   section/order: off
#   reference/*: warning
#   judgement/missing: {drafting: off, final: error}
#   section/length: {severity: warning, options: {paragraphs: 10}}

# Rules for some drafts only.
# overrides:
#   - files: letters/**
#     rules: {section/wording: off}
#   - framework: sccif
#     setting: [childrens-home]
#     rules: {draft/urn: error}

# Drafts that are not checked.
# ignore: [archive, '**/*.old.md']

# A reason in comments that suppress a finding: required or optional.
# suppressions: {reason: required}

# The number of days from the end of the inspection to the due date that snippets fill in for a requirement.
# due-days: 28

# Findings that are known already. "inspection-report baseline update" writes the file.
# baseline: .inspection-report-baseline.json

# Earlier reports that text may be copied from. "inspection-report index" writes the file, which has no text.
# index: .inspection-report.index

# Standard words that your reports print, such as the sentence for the overall grade.
# texts:
#   - part: standard-sentence
#     framework: sccif
#     grade: good
#     text: The {setting} …

# A file of words that are spelt correctly, one on each line. Without this setting, .inspection-report.words.txt is read.
# words: words.txt
# Names with capitals that are not a person's, your acronyms, and details that reports may have.
# names: [Grace Lodge]
# acronyms: {MASH: multi-agency safeguarding hub}
# allow: ['0300 123 4567']

# Words to avoid, and what to write instead. Plurals and tenses are found too.
# terms:
#   - avoid: looked after child
#     write: child in care
#     why: Children asked us to write this.

# Check spelling and wording: on or off.
# language: on

# Your own frameworks and instruments, the words of the law ("inspection-report law add"), and your snippet libraries.
# knowledge: [our-frameworks, law]
# libraries: [snippets]
`;

const initHelp = `inspection-report init: writes a starter config

Usage
  inspection-report init

Writes .inspection-report.yaml to this folder, with all settings explained. All but "extends" are comments. An existing
config is never overwritten.

Options
  -h, --help  this text

Exit codes
  0  the config was written
  2  it was not written: there is one already, or the folder cannot be written to
`;

/**
 * `inspection-report init`: writes a commented config to begin with.
 * @throws UsageError if there is one already
 */
export async function init(args: string[], host: Host): Promise<ExitCode> {
  const values = readOptions('init', args, { help: { type: 'boolean', short: 'h', default: false } });
  if (values.help) {
    host.out(initHelp);
    return exit.clean;
  }
  const path = resolve(host.cwd, configName);
  // A link that leads nowhere counts as a file.
  if (lstatSync(path, { throwIfNoEntry: false })) {
    throw new UsageError(`Edit ${configName}, or move it first. It exists already and was not changed.`);
  }
  writeNew(path, configName, starter);
  host.out(`${configName} was written. It applies to the drafts in this folder and its subfolders.\n`);
  return exit.clean;
}
