import { rmSync } from 'node:fs';

/** Removes a folder with all in it. What holds a file a moment longer, as Windows does, is waited for. */
export function rm(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
