import * as vscode from 'vscode';
import { importTexts } from '../../texts';
import { type ImportTools, importAll } from './import';
import { droppedSource, type ImportSource, isDocumentName, sourceAt } from './source';

const uriList = 'text/uri-list';
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('inspectionReport', 'import');

/** Offers Word files and PDFs that are dropped into an editor as drafts. */
export const provideDrop = (tools: ImportTools): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider(
    [{ language: 'markdown' }, { language: 'yaml' }, { language: 'plaintext' }],
    new DropProvider(tools),
    { dropMimeTypes: [uriList, 'files'], providedDropEditKinds: [kind] },
  );

/** An edit that inserts nothing, and imports files when it is applied. */
class ImportEdit extends vscode.DocumentDropEdit {
  constructor(readonly sources: readonly ImportSource[]) {
    super('', importTexts.importDropped(sources.length), kind);
  }
}

class DropProvider implements vscode.DocumentDropEditProvider {
  constructor(private readonly tools: ImportTools) {}

  async provideDocumentDropEdits(
    _document: vscode.TextDocument,
    _position: vscode.Position,
    dropped: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const sources = await sourcesIn(dropped);
    return sources.length > 0 && sources.every(({ name }) => isDocumentName(name))
      ? new ImportEdit(sources)
      : undefined;
  }

  /** Called for the edit that is applied. */
  resolveDocumentDropEdit(edit: vscode.DocumentDropEdit): vscode.DocumentDropEdit {
    if (edit instanceof ImportEdit) void importAll(this.tools, edit.sources);
    return edit;
  }
}

async function sourcesIn(dropped: vscode.DataTransfer): Promise<ImportSource[]> {
  const list = (await dropped.get(uriList)?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (uris.length > 0) return uris.map((uri) => sourceAt(vscode.Uri.parse(uri)));
  const files = [...dropped]
    .flatMap(([, item]) => item.asFile() ?? [])
    .filter(({ name }) => isDocumentName(name));
  // The data of a drop can be read only now.
  return Promise.all(
    files.map(async (file) => (file.uri ? sourceAt(file.uri) : droppedSource(file.name, await file.data()))),
  );
}
