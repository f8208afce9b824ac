import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// Every message that ends a run, or keeps a file from being checked, has a sentence that says what to do. The sentences are taken from the sources, so that none is forgotten.
const sources = fileURLToPath(new URL('../server/src', import.meta.url));
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${sources}/${name}`, 'utf8') }));

const advice =
  /^(add|allow|ask|change|check|choose|close|convert|correct|create|did|divide|download|edit|end|export|fetch|fix|give|install|leave|make|move|name|print|put|remove|rename|restore|run|save|say|send|shorten|split|update|use|write)\b|^(for one, )?"inspection-report |^…/i;

/** The strings in the piece of source that begins at an offset, to the end of its brackets, with `…` for what is filled in. */
function stringsFrom(text: string, at: number): string[] {
  const strings: string[] = [];
  let joined = false;
  let depth = 0;
  for (let n = at; n < text.length; n++) {
    const sign = text[n] ?? '';
    if (sign === '+') joined = true;
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && --depth <= 0) break;
    else if ("'`".includes(sign)) {
      const string = stringAt(text, n);
      // What is written over several lines is one sentence.
      strings.push((joined ? (strings.pop() ?? '') : '') + string.text);
      joined = false;
      n = string.end;
    }
  }
  return strings;
}

function stringAt(text: string, at: number): { text: string; end: number } {
  const quote = text[at];
  let read = '';
  let n = at + 1;
  for (; text[n] !== quote; n++) {
    if (text[n] === '\\') read += text[++n];
    else if (quote === '`' && text.startsWith('${', n)) {
      read += '…';
      let depth = 0;
      do {
        n++;
        if (text[n] === '{') depth++;
        else if (text[n] === '}') depth--;
        else if ("'`".includes(text[n] ?? '')) n = stringAt(text, n).end;
      } while (depth > 0);
    } else read += text[n];
  }
  return { text: read, end: n };
}

const sentences = files.flatMap(({ name, text }) =>
  [...text.matchAll(/new (?:Usage|Export)Error(?=\()|\bfailure: (?=['`])|\bE[A-Z]{3,}: (?=')/g)].flatMap(
    ({ 0: found, index }) => {
      const start = index + found.length;
      const strings = text[start] === '(' ? stringsFrom(text, start) : [stringAt(text, start).text];
      // What is not a sentence is a word within a condition.
      return strings.filter((one) => / .*\.$/.test(one)).map((sentence) => ({ name, sentence }));
    },
  ),
);

it('are many, so that they were found', () => {
  expect(sentences.length).toBeGreaterThan(90);
});

it.each(sentences)('$name: $sentence', ({ sentence }) => {
  expect(sentence.split(/(?<=[.?;]) /).some((part) => advice.test(part))).toBe(true);
});
