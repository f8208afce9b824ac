import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../../language/outline/outline';
import type { LineIndex } from '../../../text/span';
import type { Feature } from '../../feature';

const kinds: Record<OutlineItem['kind'], SymbolKind> = {
  'front-matter': SymbolKind.Module,
  key: SymbolKind.Property,
  list: SymbolKind.Array,
  item: SymbolKind.Field,
  judgement: SymbolKind.EnumMember,
  requirement: SymbolKind.Object,
  section: SymbolKind.String,
};

/** Kinds that clients need not know, with those that every client knows. */
const older: Partial<Record<SymbolKind, SymbolKind>> = {
  [SymbolKind.EnumMember]: SymbolKind.Property,
  [SymbolKind.Object]: SymbolKind.Field,
};

/** The outline of a draft: its facts, and its sections with their grades. As a list for clients that show no tree. */
export const documentSymbols: Feature = {
  register(context) {
    const { connection, client } = context;
    const { hierarchicalDocumentSymbolSupport: isTree, symbolKind } =
      client.textDocument?.documentSymbol ?? {};
    const kindOf = ({ kind }: OutlineItem): SymbolKind => {
      const wanted = kinds[kind];
      return symbolKind?.valueSet?.includes(wanted) ? wanted : (older[wanted] ?? wanted);
    };
    connection.onDocumentSymbol(({ textDocument: { uri } }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const items = outlineOf(checked);
      return isTree
        ? items.map((item) => toTree(item, lines, kindOf))
        : items.flatMap((item) => toList(item, '', { uri, lines, kindOf }));
    });
  },
};

type KindOf = (item: OutlineItem) => SymbolKind;

function toTree(item: OutlineItem, lines: LineIndex, kindOf: KindOf): DocumentSymbol {
  const { name, detail, span, at, children } = item;
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: kindOf(item),
    range: lines.range(span),
    selectionRange: lines.range(at),
    children: children.map((child) => toTree(child, lines, kindOf)),
  };
}

interface SymbolTarget {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly kindOf: KindOf;
}

function toList(item: OutlineItem, parent: string, target: SymbolTarget): SymbolInformation[] {
  const { uri, lines, kindOf } = target;
  const { name, detail, span, children } = item;
  const symbol = {
    name: detail === undefined ? name : `${name}: ${detail}`,
    kind: kindOf(item),
    ...(parent && { containerName: parent }),
    location: { uri, range: lines.range(span) },
  };
  return [symbol, ...children.flatMap((child) => toList(child, name, target))];
}
