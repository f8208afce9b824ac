import type { Options } from './workspace';

/** What a client says when it starts the server, as far as it has the form. */
export function readOptions(given: unknown): Options {
  if (typeof given !== 'object' || given === null) return {};
  const { docs, files, inlayHints, yamlSyntaxElsewhere, libraries } = given as Record<string, unknown>;
  return {
    ...(typeof docs === 'string' && { docs: docs.endsWith('/') ? docs : `${docs}/` }),
    ...(typeof yamlSyntaxElsewhere === 'boolean' && { yamlSyntaxElsewhere }),
    ...(files === true && { files }),
    ...(inlayHints === true && { inlayHints }),
    ...(Array.isArray(libraries) && {
      libraries: libraries.filter((one): one is string => typeof one === 'string'),
    }),
  };
}
