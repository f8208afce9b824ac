import { phrasesIn } from '../draft/gaps/phrases';
import type { Config } from './config';
import type { Files } from './files';

/** A config with the words of the gaps in its libraries' snippets, for checks that can wait for files. Never rejects. */
export async function withPhrases(config: Config, files: Files): Promise<Config> {
  const phrases: string[] = [];
  for (const { folder } of config.libraries) {
    const names = (await files.list(folder)).filter((name) => /\.ya?ml$/i.test(name));
    const texts = await Promise.all(names.map((name) => files.read(folder + name)));
    phrases.push(...texts.flatMap((text) => phrasesIn(text ?? '')));
  }
  return phrases.length > 0 ? { ...config, phrases } : config;
}
