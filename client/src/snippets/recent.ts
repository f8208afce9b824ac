import type * as vscode from 'vscode';
import { withUsed } from './picking';

const storageKey = 'inspectionReport.recentSnippets';

/** The snippets that were used in this workspace lately, stored on this machine. */
export class RecentSnippets {
  /** @param onChange called with the keys, at once and whenever they change */
  constructor(
    private readonly storage: vscode.Memento,
    private readonly onChange: (keys: readonly string[]) => void,
  ) {
    onChange(this.keys);
  }

  /** Their keys, the last one first. */
  get keys(): readonly string[] {
    const stored = this.storage.get<unknown>(storageKey);
    return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : [];
  }

  async add(key: string): Promise<void> {
    await this.storage.update(storageKey, withUsed(this.keys, key));
    this.onChange(this.keys);
  }
}

/** Called with the key of a snippet that was accepted from a list of completions. */
export const usedCommand = '_inspectionReport.snippetUsed';

/** Has VS Code call that command when a completion item is accepted, if it is a snippet of a library. */
export function trackUse(item: vscode.CompletionItem): void {
  const { data } = item as { readonly data?: unknown };
  const { snippet } = (data ?? {}) as { readonly snippet?: unknown };
  if (typeof snippet === 'string') item.command ??= { command: usedCommand, title: '', arguments: [snippet] };
}
