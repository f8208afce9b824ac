import * as vscode from 'vscode';
import type { Checker } from '../connection/checker';
import { provideCheckAll } from './check-all';
import { provideCopiedText } from './copied-text';
import { provideRulePages } from './rule-pages';

/** Registers everything that belongs to findings. */
export const provideFindings = (checker: Checker): vscode.Disposable =>
  vscode.Disposable.from(provideCheckAll(checker), provideRulePages(checker.ask), provideCopiedText());
