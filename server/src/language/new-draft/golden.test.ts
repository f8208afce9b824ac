import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../../test/golden';
import { builtIn } from '../../knowledge/knowledge';
import { frameworksOf } from '../catalogue/catalogue';
import { newDraft } from './new-draft';
import { kindsOf } from './request';

const golden = fileURLToPath(new URL('golden/', import.meta.url));

/** Settings that differ from one another; all others have drafts like one of them. */
const settings = [
  'childrens-home',
  'supported-accommodation',
  'boarding-school',
  'voluntary-adoption-agency',
  'secure-training-centre',
];

/** New drafts of the settings and kinds of a framework, those that are the same once. */
const drafts = new Map(
  frameworksOf(builtIn).map((framework) => {
    const texts = new Map<string, string[]>();
    for (const setting of framework.settings?.filter(({ id }) => settings.includes(id)) ?? [undefined]) {
      for (const kind of [undefined, ...kindsOf(framework, setting)]) {
        for (const surface of kind ? (['markdown'] as const) : (['markdown', 'yaml'] as const)) {
          const name = [setting?.id, kind?.id ?? 'no kind', surface].filter(Boolean).join(', ');
          const text = newDraft({ framework, setting, kind, surface, start: kind?.until ?? kind?.from });
          texts.set(text, [...(texts.get(text) ?? []), name]);
        }
      }
    }
    const written = [...texts].map(([text, names]) => `==== ${names.join('; ')}\n\n${text}`).join('\n');
    return [framework.id, written] as const;
  }),
);

it.each([...drafts])('new drafts of %s are as they were', { tags: ['golden'] }, (id, text) => {
  expectGolden(`${golden}${id}.txt`, text.replace(/ $/gm, '␠'));
});

it('has no golden of a framework that is gone', { tags: ['golden'] }, () => {
  expectNoOrphans(
    golden,
    [...drafts.keys()].map((id) => `${id}.txt`),
  );
  expect(drafts.size).toBeGreaterThan(2);
});
