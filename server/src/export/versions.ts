import type { Checked } from '../lint/check';
import { writeVersionsDocx } from '../render/docx/docx';
import { compareVersions, type VersionComparison } from '../render/versions/compare-versions';
import { type VersionNames, versionsHtml, versionsTitle } from '../render/versions/page';
import { publicStem } from './file-name';

/** A version of a draft, with the name of its file. */
export interface NamedVersion {
  readonly name: string;
  /** The commit or the like that it is from; absent for the file as it is. */
  readonly revision?: string | undefined;
  readonly checked: Checked;
}

/** Compares two versions, under names that may be shared: the home of an anonymous report is not in them. */
export function comparisonOf(
  before: NamedVersion,
  after: NamedVersion,
): { readonly comparison: VersionComparison; readonly names: VersionNames } {
  const drafts = [before.checked, after.checked];
  return {
    comparison: compareVersions(before.checked, after.checked),
    names: { before: publicName(before, drafts), after: publicName(after, drafts) },
  };
}

/** The same as a page of the editor. */
export function versionsPage(
  before: NamedVersion,
  after: NamedVersion,
): { readonly title: string; readonly body: string } {
  const { comparison, names } = comparisonOf(before, after);
  return { title: versionsTitle(comparison), body: versionsHtml(comparison, names) };
}

/** The same as a Word file with tracked changes. */
export const versionsWord = (before: NamedVersion, after: NamedVersion): Promise<Uint8Array> =>
  writeVersionsDocx(comparisonOf(before, after).comparison);

function publicName({ name, revision }: NamedVersion, drafts: readonly Checked[]): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const shown = drafts.reduce(publicStem, stem) + extension;
  return revision === undefined ? shown : `${shown} (${revision})`;
}
