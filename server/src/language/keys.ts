import type { Report } from '../report/report';
import { judgementKeys, type Word } from './vocabulary';

/** The keys that can stand under a path of keys, in the order in which a draft has them. */
export function keysAt(report: Report | undefined, path: readonly string[]): Word[] {
  return judgementKeys(report, path);
}
