import { Document, Packer } from 'docx';
import { generator } from '../../../text/file-kind';
import { clean } from '../../../text/xml';
import { draftTitle } from '../../review/marks';
import type { VersionComparison } from '../../versions/compare-versions';
import { versionsTitle } from '../../versions/page';
import type { DocxContext } from '../context';
import { finish } from '../package';
import { page, section, textWidth } from '../page';
import { ownStyles } from '../styles';
import { EntryWriter } from './entry-writer';
import { VersionNotes } from './notes';
import { PieceWriter } from './piece-writer';
import { Revisions } from './revisions';

/**
 * A comparison as a Word file: the later version, with what differs from the earlier one as tracked changes. The same
 * versions give the same bytes.
 */
export async function versionsDocx(comparison: VersionComparison): Promise<Uint8Array> {
  const { entries, isDraft, title, foot } = comparison;
  const definitions: DocxContext['definitions'] = [];
  const revisions = new Revisions();
  const notes = new VersionNotes(entries, revisions);
  const pieces = new PieceWriter(revisions, notes);
  const children = new EntryWriter({ definitions, width: textWidth(page), pieces }).write(entries);
  const document = new Document({
    title: `${isDraft ? draftTitle : ''}${clean(versionsTitle(comparison))}`,
    creator: generator,
    lastModifiedBy: generator,
    numbering: { config: definitions },
    footnotes: notes.written,
    sections: [section(page, { marked: isDraft, foot: foot ?? title, children })],
  });
  return finish(await Packer.pack(document, 'uint8array'), { styles: ownStyles(), theme: undefined });
}
