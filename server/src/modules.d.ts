// Modules that have no types of their own.

declare module '*.yaml' {
  /** The parsed YAML, read when first asked for (build/yaml-plugin.mjs); of snippets/ the text. */
  const load: () => unknown;
  export default load;
}

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  export default function footnotes(md: MarkdownIt): void;
}

declare module '*.css' {
  /** The style sheet as text. */
  const text: string;
  export default text;
}
