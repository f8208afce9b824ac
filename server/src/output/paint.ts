import type { Severity } from '../rules/finding';

/** The styles that formats for a terminal use. */
export type TextStyle = Severity | 'path' | 'rule' | 'quiet' | 'bold';

/** Colours a text for a terminal, or returns it as it is. */
export type Paint = (style: TextStyle, text: string) => string;

/** Colours nothing. */
export const unpainted: Paint = (_, text) => text;
