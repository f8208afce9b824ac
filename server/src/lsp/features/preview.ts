import type { Connection } from 'vscode-languageserver';
import type { Checked } from '../../lint/check';
import { previewRequest } from '../requests';

/** Answers requests for previews. What renders them is loaded with the first. */
export function providePreviews(connection: Connection, checkedOf: (uri: string) => Checked | null): void {
  connection.onRequest(previewRequest, async (given: unknown) => {
    const { uri } = (given ?? {}) as { uri?: unknown };
    const checked = typeof uri === 'string' ? checkedOf(uri) : null;
    if (!checked) return null;
    const { previewOf } = await import('../../render/preview');
    return previewOf(checked);
  });
}
