import { withLaw } from '../knowledge/knowledge';
import type { LawPack } from '../knowledge/law/law-pack';
import { messagesOf } from '../text/messages';
import { span } from '../text/span';
import type { Config } from './config';
import type { Files } from './files';
import type { ConfigProblem } from './types';

const messages = messagesOf({
  unreadableLawPack: (reason: string | undefined) =>
    reason ? `This law pack cannot be read. ${reason}` : 'This law pack cannot be read. Check the file.',
});

/**
 * A config with the words of law and guidance in its packs. The pack of a large Act has megabytes. For this reason packs are
 * read after the rest, in the background or where files are waited for. Never rejects.
 */
export async function withLawPacks(config: Config, files: Files): Promise<Config> {
  const { lawFiles } = config;
  if (lawFiles.length === 0) return config;
  const { readLawPack } = await import('./team-data/law-pack');
  const packs: LawPack[] = [];
  const problems: ConfigProblem[] = [];
  for (const uri of lawFiles) {
    const text = await files.read(uri);
    const read = text === undefined ? { problem: await unread(uri, files) } : readLawPack(uri, text);
    if ('pack' in read) packs.push(read.pack);
    else problems.push(read.problem);
  }
  return {
    ...config,
    lawFiles: [],
    knowledge: withLaw(config.knowledge, packs),
    problems: [...config.problems, ...problems],
  };
}

async function unread(uri: string, files: Files): Promise<ConfigProblem> {
  const fault = await files.fault?.(uri);
  return { uri, span: span(0, 0), ...messages.unreadableLawPack(fault) };
}
