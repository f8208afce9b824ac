/** The options that a client gives when it starts the server. */
export interface ServerOptions {
  /** Base URI of the rules' pages, with a slash at the end. */
  readonly docs?: string | undefined;
  /** Base URI of the tables for checks of the text, with a slash at the end; without it, the text is not checked. */
  readonly language?: string | undefined;
  /** True if another extension reports YAML syntax in YAML files. */
  readonly yamlSyntaxElsewhere?: boolean;
  /** True if the client reads files for the server, by the requests in `requests.ts`. */
  readonly files?: boolean;
  /** True if headings are shown next to bare numbers, for clients without settings. */
  readonly inlayHints?: boolean;
  /** False if no lines are shown above sections, requirements and judgements, for clients without settings. */
  readonly codeLens?: boolean;
  /** False if grades, judgements, citations and gaps have no special colours, for clients without settings. */
  readonly semanticHighlighting?: boolean;
  /** `push` if findings are published also to a client that could ask for them. */
  readonly diagnostics?: 'push';
  /** The command of the client that opens a file again in another encoding. */
  readonly encodingCommand?: string;
  /** The command of the client that saves a file, with its URI as the argument. */
  readonly saveCommand?: string;
  /** Folders with snippet libraries, for clients without settings: URIs or paths, relative ones from the first folder. */
  readonly libraries?: readonly string[];
}

/** Reads a client's `initializationOptions`; leaves out each option that has the wrong form. */
export function readOptions(options: unknown): ServerOptions {
  if (typeof options !== 'object' || options === null) return {};
  const fields = options as Record<string, unknown>;
  const { codeLens, diagnostics, docs, encodingCommand, files, inlayHints, language, saveCommand } = fields;
  const { semanticHighlighting, yamlSyntaxElsewhere, libraries } = fields;
  return {
    ...(typeof docs === 'string' && { docs: docs.endsWith('/') ? docs : `${docs}/` }),
    ...(typeof language === 'string' && { language: language.endsWith('/') ? language : `${language}/` }),
    ...(typeof yamlSyntaxElsewhere === 'boolean' && { yamlSyntaxElsewhere }),
    ...(typeof encodingCommand === 'string' && { encodingCommand }),
    ...(typeof saveCommand === 'string' && { saveCommand }),
    ...(diagnostics === 'push' && { diagnostics }),
    ...(files === true && { files }),
    ...(inlayHints === true && { inlayHints }),
    ...(typeof codeLens === 'boolean' && { codeLens }),
    ...(typeof semanticHighlighting === 'boolean' && { semanticHighlighting }),
    ...(Array.isArray(libraries) && {
      libraries: libraries.filter((folder): folder is string => typeof folder === 'string'),
    }),
  };
}
