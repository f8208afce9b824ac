import type * as vscode from 'vscode';
import { withUsed } from './picking';

const stored = 'inspectionReport.recentSnippets';

/** The snippets that were used in this workspace lately, kept on this machine. */
export class Recent {
  /** @param told is told of the keys at first and whenever they are others */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly told: (keys: readonly string[]) => void,
  ) {
    told(this.keys);
  }

  /** Their keys, the last one first. */
  get keys(): readonly string[] {
    const kept = this.memory.get<unknown>(stored);
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
  }

  async used(key: string): Promise<void> {
    await this.memory.update(stored, withUsed(this.keys, key));
    this.told(this.keys);
  }
}

/** Called with the key of a snippet that was accepted from a list of completions. */
export const usedCommand = '_inspectionReport.snippetUsed';

/** Has it noted when a completion that is a snippet of a library is accepted. */
export function noteUse(item: vscode.CompletionItem): void {
  const { data } = item as { readonly data?: unknown };
  const { snippet } = (data ?? {}) as { readonly snippet?: unknown };
  if (typeof snippet === 'string') item.command ??= { command: usedCommand, title: '', arguments: [snippet] };
}
