import type { Value } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { type Span, span } from '../../text/span';
import type { Files } from '../files';
import { parentOf, wordsName } from '../paths';
import { targetOf } from '../referenced-files';
import { type ConfigReporter, readTexts } from '../reporter';

/** More words than any team has. */
const mostWords = 100_000;
/** More characters than they need. */
const mostCharacters = 2_000_000;
const longestWord = 100;

const messages = messagesOf({
  noFile: (written: string) =>
    `There is no file “${written}”. Check the path, or create the file with one word on each line.`,
  unreadableFile: (written: string, reason: string) => `“${written}” cannot be read. ${reason}`,
  notText: (written: string) =>
    `“${written}” is not a list of words. Save it as UTF-8, with one word on each line.`,
  severalWords: (written: string, line: string) =>
    `Write one word on each line of “${written}”. Line ${line} has several, so it is left out.`,
  longFile: (written: string) =>
    `“${written}” is too long. Only files of at most ${mostCharacters / 1_000_000} million characters and ${mostWords / 1000},000 words are read.`,
});

/** The words of the files that a config names. */
interface WordFiles {
  readonly words: readonly string[];
  /** The file that a new word is added to. */
  readonly wordsFile: string | undefined;
  /** All of them, those that do not exist yet included. */
  readonly wordFiles: readonly string[];
  readonly sourceFiles: readonly string[];
  readonly missingPaths: readonly string[];
}

/** Reads the files under `words`, or the one next to the config if none is named. */
export async function readWordFiles(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<WordFiles> {
  const words: string[] = [];
  const sourceFiles: string[] = [];
  const missingPaths: string[] = [];
  const named = readTexts(value, 'words', reporter).flatMap((path) => {
    const uri = targetOf(path, reporter);
    return uri ? [{ uri, written: path.text.text.trim(), place: path.span }] : [];
  });
  const folder = parentOf(reporter.uri);
  const usual =
    folder !== undefined ? [{ uri: folder + wordsName, written: wordsName, place: span(0, 0) }] : [];
  const all = value ? named : usual;
  for (const file of all) {
    const text = await files.read(file.uri);
    if (text === undefined) {
      missingPaths.push(file.uri);
      const fault = await files.fault?.(file.uri);
      if (fault) reporter.report(file.place, messages.unreadableFile(file.written, fault));
      else if (value) reporter.report(file.place, messages.noFile(file.written));
      continue;
    }
    sourceFiles.push(file.uri);
    words.push(...readWords(text, file, reporter));
  }
  return { words, wordsFile: all[0]?.uri, wordFiles: all.map(({ uri }) => uri), sourceFiles, missingPaths };
}

interface NamedFile {
  readonly written: string;
  readonly place: Span;
}

function readWords(text: string, { written, place }: NamedFile, reporter: ConfigReporter): string[] {
  if (/[\0\uFFFD]/.test(text)) {
    reporter.report(place, messages.notText(written));
    return [];
  }
  const lines = text.length > mostCharacters ? [] : wordsOf(text);
  const several = text.length > mostCharacters ? -1 : severalWords(text);
  if (several >= 0) reporter.report(place, messages.severalWords(written, String(several + 1)));
  if (text.length <= mostCharacters && lines.length <= mostWords) return lines;
  reporter.report(place, messages.longFile(written));
  return [];
}

/** The index of the first line with more than one word; -1 if there is none. */
const severalWords = (text: string): number =>
  text.split(/\r\n|\r|\n/).findIndex((line) => /\S\s+\S/.test(line.replace(/#.*/s, '')));

/** The words of a list, one on each line, with small letters. */
const wordsOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => {
    const word = line.replace(/#.*/s, '').trim().replaceAll('’', "'").toLowerCase();
    return word !== '' && word.length <= longestWord && !/\s/.test(word) ? [word] : [];
  });
