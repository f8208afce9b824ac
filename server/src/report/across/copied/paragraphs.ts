import type { Block } from '../../../draft/block';
import { isDoubtful } from '../../../draft/number-head';
import type { MappedText } from '../../../text/mapped';
import type { LineIndex } from '../../../text/span';
import { narrativeOf } from '../../narrative';
import type { Report } from '../../report';
import { muchLonger, usualLimits } from './limits';
import { type ComparedWords, comparedWords } from './shingles';

/** A paragraph of a report that is compared with those of others. */
export interface ComparedParagraph {
  readonly text: MappedText;
  /** Counted from 0. */
  readonly line: number;
  /** Its number in the report. */
  readonly number?: number | undefined;
  readonly words: ComparedWords;
  /** It is a sentence of the paragraph before it, which is much longer. */
  readonly isSentence?: boolean;
}

/** The paragraphs of a report that say what was found: no notes, tables, details, headings or requirements. */
export function comparedParagraphs({ draft, ...rest }: Report): ComparedParagraph[] {
  const standard = new Set<MappedText>();
  for (const { text, details, signature } of narrativeOf({ draft, ...rest }))
    if (details || signature) standard.add(text);
  return draft.passages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'paragraph' || block.aside || standard.has(block.text)) return [];
      const words = comparedWords(block.text.text);
      if (words.count < usualLimits.words) return [];
      const paragraph = {
        text: block.text,
        line: draft.lines.line(block.span.start),
        number: numberOf(block),
        words,
      };
      return [paragraph, ...sentencesOf(paragraph, draft.lines)];
    }),
  );
}

/** The end of a sentence. An abbreviation that looks like one costs a copy at most. */
const sentenceEnd = /[.!?…]['’"”)\]*_]{0,4}\s+(?=['‘"“(*_]{0,4}\p{Lu})/gu;

/** The longer sentences of a paragraph of several: one that is copied may be a small part of both paragraphs. */
function sentencesOf(paragraph: ComparedParagraph, lines: LineIndex): ComparedParagraph[] {
  const { text } = paragraph;
  const ends = [...text.text.matchAll(sentenceEnd)].map(({ 0: end, index }) => index + end.length);
  if (ends.length === 0) return [];
  const starts = [0, ...ends];
  return starts.flatMap((start, at) => {
    const sentence = text.slice(start, starts[at + 1] ?? text.text.length);
    const words = comparedWords(sentence.text);
    if (words.count < usualLimits.words || words.count * muchLonger > paragraph.words.count) return [];
    const line = lines.line(sentence.source(0));
    return [{ ...paragraph, line, text: sentence, words, isSentence: true }];
  });
}

const numberOf = ({ number }: Block): number | undefined =>
  number && !isDoubtful(number) && !number.partial ? number.value : undefined;
