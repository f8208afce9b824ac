import type * as vscode from 'vscode';
import { withUsed } from './picking';

const stored = 'inspectionReport.recentSnippets';

/** The snippets that were used in this workspace lately, kept on this machine. */
export class Recent {
  constructor(private readonly memory: vscode.Memento) {}

  /** Their keys, the last one first. */
  get keys(): readonly string[] {
    const kept = this.memory.get<unknown>(stored);
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
  }

  async used(key: string): Promise<void> {
    await this.memory.update(stored, withUsed(this.keys, key));
  }
}
