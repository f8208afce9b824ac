import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runIn } from './in-folder';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'changes-'));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const front = `---
framework: ilacs
authority: Example Borough
urn: '80999'
x-team: North
inspection: {start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}
judgements: {leaders: good, help-and-protection: Good, children-in-care: good, care-leavers: good}
---
`;
const body = `
# Inspection of Example Borough local authority children’s services

## The experiences and progress of children who need help and protection: good

1. Children who need help are seen by the same social worker from the first day to the last.

2. Plans are written with families, and each family knows what happens next and who does it.

2. Managers read the records of each visit, and they talk about them in supervision each month.
`;

async function lint(...args: readonly string[]) {
  const ran = await runIn(cwd, ['lint', '--no-language', ...args]);
  return { ...ran, err: ran.err.trim() };
}

const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const rules = '--rule=judgement/* --rule=paragraph/*'.split(' ');
let day = 0;

/** Checks the drafts, with the results of the day before, and keeps them for the next day. */
async function nextDay(...args: readonly string[]) {
  const { code, err } = await lint(
    ...rules,
    `--previous=day-${day}.json`,
    `--format=json=day-${++day}.json`,
    ...args,
  );
  const files = JSON.parse(readFileSync(join(cwd, `day-${day}.json`), 'utf8')) as {
    path: string;
    previousPath?: string;
    messages: { ruleId: string; state: string }[];
    fixedMessages: { ruleId: string }[];
  }[];
  const changes = files.map(({ path, previousPath, messages, fixedMessages }) => ({
    path,
    ...(previousPath && { previousPath }),
    now: messages.map(({ ruleId, state }) => `${ruleId} ${state}`),
    fixed: fixedMessages.map(({ ruleId }) => ruleId),
  }));
  return { code, said: err.split('\n'), changes };
}

it('follows the findings through five edits', async () => {
  day = 0;
  write('a.report.md', front + body);
  await lint(...rules, '--fingerprints', '--format=json=day-0.json');

  // A paragraph before the others, and their numbers with it.
  const more =
    '\n1. The council has changed since the last inspection, and many of its leaders are new to it.\n';
  const later = body
    .replace('\n1. Children', `${more}\n2. Children`)
    .replaceAll('\n2. Plans', '\n3. Plans')
    .replace('\n2. Managers', '\n3. Managers');
  write('a.report.md', front + later);
  const kept = ['judgement/grade-case kept', 'paragraph/numbering kept'];
  const inserted = await nextDay('--fail-on-new');
  expect(inserted).toEqual({
    code: 0,
    said: ['Since the earlier run: 0 new, 0 fixed and 2 unchanged findings.'],
    changes: [{ path: 'a.report.md', now: kept, fixed: [] }],
  });

  // A new slip.
  write('a.report.md', (front + later).replace('care-leavers: good', 'care-leavers: fine'));
  const slipped = await nextDay('--fail-on-new');
  expect(slipped).toEqual({
    code: 1,
    said: ['Since the earlier run: 1 new, 0 fixed and 2 unchanged findings.'],
    changes: [
      {
        path: 'a.report.md',
        now: ['judgement/grade-case kept', 'judgement/grade new', 'paragraph/numbering kept'],
        fixed: [],
      },
    ],
  });

  // Two are fixed, and the draft has another name.
  rmSync(join(cwd, 'a.report.md'));
  write('b.report.md', front.replace('Good', 'good') + later);
  const renamed = await nextDay('--fail-on-new');
  expect(renamed).toEqual({
    code: 0,
    said: ['Since the earlier run: 0 new, 2 fixed and 1 unchanged finding.', '1 draft is renamed.'],
    changes: [
      {
        path: 'b.report.md',
        previousPath: 'a.report.md',
        now: ['paragraph/numbering kept'],
        fixed: ['judgement/grade-case', 'judgement/grade'],
      },
    ],
  });

  // The last one is suppressed, and another draft is there.
  const quiet =
    '<!-- inspection-report-disable-next-line paragraph/numbering -- As the council wants it. -->';
  write('b.report.md', front.replace('Good', 'good') + later.replace('3. Managers', `${quiet}\n3. Managers`));
  write('c.report.md', front.replace('80999', '80998') + body);
  const suppressed = await nextDay('--fail-on-new');
  expect(suppressed.code).toBe(1);
  expect(suppressed.said).toEqual([
    'Since the earlier run: 2 new, 0 fixed and 0 unchanged findings.',
    '1 earlier finding is no longer counted: it is suppressed or known, or its rule is off.',
    '1 file is new.',
  ]);

  // One of two drafts is moved to a folder, and the other one is not checked.
  mkdirSync(join(cwd, 'done'));
  renameSync(join(cwd, 'c.report.md'), join(cwd, 'done/c.report.md'));
  const moved = await nextDay('done', '--format=markdown');
  expect(moved.said).toEqual([
    'Since the earlier run: 0 new, 0 fixed and 2 unchanged findings.',
    '1 draft is renamed.',
    '1 file of the earlier run was not checked this time.',
  ]);
});

it('compares with JSON that has no fingerprints, by rule and message', async () => {
  write('a.report.md', front + body);
  const { out } = await lint(...rules, '--format=json');
  expect(out).not.toMatch(/fingerprint|"state"/);
  write('old.json', out);
  write('a.report.md', (front + body).replace('Good', 'good').replace('good, care', 'fine, care'));
  const { err, out: markdown } = await lint(...rules, '--previous=old.json', '--format=markdown');
  expect(err).toBe('Since the earlier run: 1 new, 1 fixed and 1 unchanged finding.');
  expect(
    markdown.slice(markdown.indexOf('## Changes'), markdown.indexOf('## By rule')),
  ).toMatchInlineSnapshot(`
    "## Changes since the earlier run

    |  | New | Fixed | Unchanged |
    |---|--:|--:|--:|
    | Errors | 1 | 0 | 1 |
    | Warnings | 0 | 1 | 0 |
    | Hints and info | 0 | 0 | 0 |

    ## Changes by draft

    | Draft | New | Fixed | Unchanged |
    |---|--:|--:|--:|
    | a.report.md | 1 | 1 | 1 |

    ## Changes by rule

    | Rule | New | Fixed | Unchanged |
    |---|--:|--:|--:|
    | judgement/grade | 1 | 0 | 0 |
    | judgement/grade-case | 0 | 1 | 0 |

    ## Changes by lead inspector

    | Lead inspector | New | Fixed | Unchanged |
    |---|--:|--:|--:|
    | A N Other | 1 | 1 | 1 |

    ## Changes by team

    | Team | New | Fixed | Unchanged |
    |---|--:|--:|--:|
    | North | 1 | 1 | 1 |

    ## New findings

    | Draft | Line | Rule | What is checked |
    |---|--:|---|---|
    | a.report.md | 7 | judgement/grade | Each grade is on the scale |

    ## Fixed findings

    | Draft | Line | Rule | What is checked |
    |---|--:|---|---|
    | a.report.md | 7 | judgement/grade-case | Grades are written in lower case |

    "
  `);
});

it('needs an earlier run to fail because of new findings only', async () => {
  write('a.report.md', front + body);
  const { code, err } = await lint('--fail-on-new');
  expect([code, err]).toEqual([
    2,
    'Add --previous, with the output of an earlier --format json, to use --fail-on-new.',
  ]);
});
