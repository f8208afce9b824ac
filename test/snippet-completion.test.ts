import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../server/src/lint/check';
import { withoutEditorIndent } from '../server/src/snippets/insert/insert-snippet';
import { searchAt, snippetOffers } from '../server/src/snippets/insert/offers';
import { builtInSnippets } from '../server/src/snippets/library/built-in';
import { bringTogether } from '../server/src/snippets/library/libraries';
import { productVariables } from '../server/src/snippets/syntax/variables';
import { share, thorough } from './volume';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const libraries = bringTogether([builtInSnippets()]);
const today = '2026-11-21';
const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.report\.(?:md|ya?ml)$/.test(name),
);

const words = Object.values(productVariables).map(({ plain }) => plain);

/** The places of a text where a cursor is likely: ends of lines, their first word, and in the middle. */
function* places(text: string): Generator<number> {
  for (const line of text.matchAll(/[^\n]*/g)) {
    const start = line.index;
    const { length } = line[0];
    yield start + length;
    if (length > 0) yield start;
    if (length > 8) yield start + Math.floor(length / 2);
    const lead = /^\s*(?:- )?/.exec(line[0])?.[0].length ?? 0;
    if (lead > 0 && lead < length) yield start + lead;
  }
}

/** Lines to type a snippet in, below any line of the front matter and between paragraphs. */
const widened = (text: string): string =>
  text.replace(/^(requirements|recommendations|enforcement):.*\n/gm, '$&  \n').replace(/\n\n/g, '\n\n\n\n');

const errors = (text: string, name: string): string[] =>
  check(text, name)
    .findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'draft/unfinished')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('a snippet that is offered can be put in where it is offered', () => {
  let all = 0;
  for (const name of names) {
    it(name, { tags: ['volume'] }, () => {
      let seed = 7;
      let tried = 0;
      const wrong: string[] = [];
      const source = readFileSync(join(examples, name), 'utf8');
      for (const text of [source, widened(source)]) {
        const checked = check(text, name);
        const before = errors(text, name);
        const known = new Set<string>();
        for (const offset of share([...places(text)])) {
          const search = searchAt({ checked, offset }, 'asked');
          if (!search) continue;
          const offers = snippetOffers(libraries, search, { today });
          const fresh = offers.filter(({ choice }) => !known.has(choice.snippet.id));
          const from = fresh.length > 0 ? fresh : offers;
          seed = (seed * 16807) % 2147483647;
          const offer = from[seed % Math.max(1, from.length)];
          if (!offer || (fresh.length === 0 && seed % 12 !== 0)) continue;
          known.add(offer.choice.snippet.id);
          const { start, end } = offer.insertion.replace;
          const after = text.slice(0, start) + offer.plain + text.slice(end);
          const left = [...before];
          const fault = errors(after, name).filter((one) => {
            const at = left.indexOf(one);
            if (at >= 0) left.splice(at, 1);
            // What the draft does not have stands there in words, to be written over.
            return at < 0 && !words.some((plain) => one.includes(`“${plain}”`));
          });
          const longer =
            withoutEditorIndent(checked.draft, offer.insertion, offer.plain).length > offer.plain.length;
          const around = after.slice(Math.max(0, start - 80), start + offer.plain.length + 40);
          if (longer || fault.length > 0)
            wrong.push(`${offer.choice.snippet.id} at ${offset}: ${fault.join('; ') || 'longer'}\n${around}`);
          tried++;
        }
      }
      expect(wrong.join('\n\n')).toBe('');
      all += tried;
    });
  }
  it('in many places', { tags: ['volume'] }, () => expect(all).toBeGreaterThan(thorough ? 500 : 40));
});
