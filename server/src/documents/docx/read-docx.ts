// Reads a Word file: its text and structure as they would be printed, with the comments and tracked changes of reviewers.
// Measured against mammoth and pandoc, which lose the numbers of lists, and authors, dates or changes.
import { DocumentError, type SourceBlock, type SourceDocument, textOf as textOfParagraph } from '../document';
import { kindOf } from '../kind';
import { TrackedChanges } from './changes';
import { type ChunkReaders, FileParts } from './chunks';
import { commentElements, readComments } from './comments';
import type { FileContext } from './context';
import { child, elementsOf } from './elements';
import { readNumbering } from './lists/numbering';
import { Losses } from './losses';
import { openPackage, type Part, type WordPackage } from './package';
import { Story } from './story';
import { readStyles } from './styles';

const noText = 'Choose a Word file (.docx). This file has no Word document in it.';
const notDocx = 'Choose a Word file (.docx). This file is a PDF.';

/** What reads parts of a Word file that are web pages. Without it, such parts are left out. */
interface DocxReaders {
  readonly readHtml?: ((html: string) => SourceDocument) | undefined;
}

/**
 * Reads a Word file.
 * @throws DocumentError with one sentence for the user
 */
export function readDocx(bytes: Uint8Array, { readHtml }: DocxReaders = {}): SourceDocument {
  const unpacked = { size: 0 };
  const word = (inner: Uint8Array): SourceDocument =>
    readPackage(inner, { unpacked, readers: { html: readHtml, word: undefined } });
  return readPackage(bytes, { unpacked, readers: { html: readHtml, word } });
}

interface PackageReading {
  /** The bytes that were read so far. */
  readonly unpacked: { size: number };
  readonly readers: ChunkReaders;
}

function readPackage(bytes: Uint8Array, { unpacked, readers }: PackageReading): SourceDocument {
  const kind = kindOf(bytes);
  if ('advice' in kind) throw new DocumentError(kind.advice);
  if (kind.kind !== 'docx') throw new DocumentError(notDocx);
  const parts = openPackage(bytes, unpacked);
  const body = child(parts.main.root, 'w:body');
  if (!body) throw new DocumentError(noText);
  const comments = commentElements(parts);
  const styles = readStyles(parts.related('styles')[0]?.root);
  const file: FileContext = {
    styles,
    numbering: readNumbering(parts.related('numbering')[0]?.root, styles),
    changes: new TrackedChanges(),
    losses: new Losses(),
    chunks: new FileParts(readers, parts.bytesOf),
    hasComment: (id) => comments.has(id),
    notes: new Set(),
  };
  const story = new Story(file, parts.main);
  const blocks = story.read(body);
  const stories = new Map<Part, Story>();
  const commentStory = (part: Part): Story => {
    const own = stories.get(part) ?? new Story(file, part);
    stories.set(part, own);
    return own;
  };
  const notes = readNotes(parts, file);
  for (const _ of parts.damaged) file.losses.add('damaged');
  return {
    blocks,
    notes,
    comments: new Map([
      ...readComments(parts, comments, {
        order: story.comments.placed,
        textOf: ({ element, part }) => plainText(commentStory(part).read(element)),
      }),
      ...file.chunks.comments,
    ]),
    changes: new Map([...file.changes.found, ...file.chunks.changes]),
    furniture: readFurniture(parts, file),
    properties: parts.properties,
    origin: parts.origin,
    losses: [...file.losses.sentences(), ...file.chunks.losses],
  };
}

/** The notes that the text refers to. Lines above notes are notes, too, in the file. */
function readNotes(parts: WordPackage, file: FileContext): SourceDocument['notes'] {
  const found = new Map<string, () => readonly SourceBlock[]>();
  for (const kind of ['footnote', 'endnote']) {
    for (const part of parts.related(`${kind}s`)) {
      const story = new Story(file, part);
      for (const note of elementsOf(part.root)) {
        found.set(`${kind}-${note.attributes.get('w:id') ?? ''}`, () => story.read(note));
      }
    }
  }
  const notes = new Map<string, readonly SourceBlock[]>();
  // A note can refer to another one, which comes into the set then.
  for (const id of file.notes) notes.set(id, found.get(id)?.() ?? file.chunks.notes.get(id) ?? []);
  return notes;
}

/** The text of headers and footers, each once. What they lose is not said. */
function readFurniture(parts: WordPackage, file: FileContext): string[] {
  const quiet = { ...file, losses: new Losses(), changes: new TrackedChanges(), notes: new Set<string>() };
  const texts = ['header', 'footer']
    .flatMap((type) => parts.related(type))
    .flatMap((part: Part) => paragraphTexts(new Story(quiet, part).read(part.root)));
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

const plainText = (blocks: readonly SourceBlock[]): string => paragraphTexts(blocks).join('\n');

function paragraphTexts(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [textOfParagraph(block)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphTexts(cell.blocks))),
  );
}
