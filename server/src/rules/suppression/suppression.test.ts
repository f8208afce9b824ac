import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

/** The findings on the comments of a text in a home’s draft. */
const draft = (body: string) =>
  ({
    framework: 'sccif',
    body: `# Inspection

${body}
`,
  }) as const;
const found = (body: string) => findingsIn(draft(body), 'suppression/');
const comment = (words: string) => found(`<!-- inspection-report-${words} -->\nChildren are safe here.`);

describe('a comment', () => {
  it.each([
    [
      'disable-next-line identity/email -- Agreed.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
    [
      'disable-next-line identity/email',
      [
        'reason error <!-- inspection-report-disable-next-line identity/email -->',
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email -->',
      ],
    ],
    [
      'disable-next-line identity/email --',
      [
        'reason error <!-- inspection-report-disable-next-line identity/email -- -->',
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email -- -->',
      ],
    ],
    [
      'disable-next-line identity/email -- say why',
      [
        'reason error <!-- inspection-report-disable-next-line identity/email -- say why -->',
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email -- say why -->',
      ],
    ],
    [
      'disable-next-line identity/email Agreed with them',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email Agreed with them -->',
        'unknown-rule warning Agreed with them | safe -<!-- inspection-report-disable-next-line identity/email Agreed with them --> +<!-- inspection-report-disable-next-line identity/email -- Agreed with them -->',
      ],
    ],
    [
      'disable-next-line identity/email - Agreed with them',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email - Agreed with them -->',
        'unknown-rule warning - Agreed with them | safe -<!-- inspection-report-disable-next-line identity/email - Agreed with them --> +<!-- inspection-report-disable-next-line identity/email -- Agreed with them -->',
      ],
    ],
    [
      'disable-next-line identity/email identity/postcode -- Agreed.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email identity/postcode -- Agreed. -->',
        'unused warning identity/postcode | safe -<!-- inspection-report-disable-next-line identity/email identity/postcode -- Agreed. -->',
      ],
    ],
    [
      'disable-next-line identity/email, identity/nothing -- Agreed.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line identity/email, identity/nothing -- Agreed. --> +<!-- inspection-report-disable-next-line identity/nothing -- Agreed. -->',
        'unknown-rule warning identity/nothing',
      ],
    ],
    [
      'disable-next-line identity/emial -- Agreed.',
      [
        'unknown-rule warning identity/emial | safe -<!-- inspection-report-disable-next-line identity/emial -- Agreed. --> +<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
    ['disable-next-line zzz/zzz -- Agreed.', ['unknown-rule warning zzz/zzz']],
    ['disable-next-line identity/* -- Agreed.', ['unknown-rule warning identity/*']],
    [
      'disable-next-line syntax/yaml -- Agreed.',
      [
        'unknown-rule warning syntax/yaml | suggestion -<!-- inspection-report-disable-next-line syntax/yaml -- Agreed. -->',
      ],
    ],
    [
      'disable-next-line suppression/unused -- Agreed.',
      [
        'unknown-rule warning suppression/unused | suggestion -<!-- inspection-report-disable-next-line suppression/unused -- Agreed. --> +<!-- inspection-report-disable-next-line  -- Agreed. -->',
      ],
    ],
    [
      'disable-next-line -- Agreed.',
      [
        'unknown-rule warning <!-- inspection-report-disable-next-line -- Agreed. --> | suggestion -<!-- inspection-report-disable-next-line -- Agreed. -->',
      ],
    ],
    [
      'disable-next-line',
      [
        'unknown-rule warning <!-- inspection-report-disable-next-line --> | suggestion -<!-- inspection-report-disable-next-line -->',
      ],
    ],
    [
      'disable-nextline identity/email -- Agreed.',
      [
        'unknown-rule warning disable-nextline | safe -<!-- inspection-report-disable-nextline identity/email -- Agreed. --> +<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
    ['nonsense identity/email -- Agreed.', ['unknown-rule warning nonsense']],
    [
      'disable-file identity/email -- Agreed.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-file identity/email -- Agreed. -->',
      ],
    ],
    [
      'disable identity/email -- Agreed.',
      ['unused warning identity/email | safe -<!-- inspection-report-disable identity/email -- Agreed. -->'],
    ],
    [
      'enable',
      ['unused warning <!-- inspection-report-enable --> | safe -<!-- inspection-report-enable -->'],
    ],
    [
      'enable identity/email',
      [
        'unused warning <!-- inspection-report-enable identity/email --> | safe -<!-- inspection-report-enable identity/email -->',
      ],
    ],
    [
      'enable -- Agreed.',
      [
        'unused warning <!-- inspection-report-enable -- Agreed. --> | safe -<!-- inspection-report-enable -- Agreed. -->',
      ],
    ],
  ])('%s', (words, expected) => {
    expect(comment(words)).toEqual(expected);
  });

  it.each([
    [
      'with a misspelt prefix',
      '<!-- inspectionreport-disable-next-line identity/email -- Agreed. -->\nA.',
      [
        'unknown-rule warning inspectionreport-disable-next-line | safe -<!-- inspectionreport-disable-next-line identity/email -- Agreed. --> +<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
    [
      'after words',
      'A. <!-- inspection-report-disable-line identity/email -- Agreed. -->',
      [
        'unused warning identity/email | safe -A. <!-- inspection-report-disable-line identity/email -- Agreed. --> +A.',
      ],
    ],
    [
      'between words',
      'A <!-- inspection-report-disable-line identity/email -- Agreed. --> b.',
      [
        'unused warning identity/email | safe -A <!-- inspection-report-disable-line identity/email -- Agreed. --> b. +A b.',
      ],
    ],
    [
      'between words without a space',
      'A <!-- inspection-report-disable-line identity/email -- Agreed. -->b.',
      [
        'unused warning identity/email | safe -A <!-- inspection-report-disable-line identity/email -- Agreed. -->b. +A b.',
      ],
    ],
    [
      'at the end',
      'A.\n\n<!-- inspection-report-disable-file identity/email -- Agreed. -->',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-file identity/email -- Agreed. -->',
      ],
    ],
    [
      'on two lines',
      '<!-- inspection-report-disable-next-line\nidentity/email -- Agreed. -->\nA.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable-next-line -identity/email -- Agreed. -->',
      ],
    ],
    [
      'that is a heading',
      '# inspection-report-disable-next-line identity/email -- Agreed.\n\nA.',
      [
        'unknown-rule warning # inspection-report-disable-next-line identity/email -- Agreed. | safe -# inspection-report-disable-next-line identity/email -- Agreed. +<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
    [
      'with the comment that ends it',
      '<!-- inspection-report-disable identity/email -- Agreed. -->\n\nA.\n\n<!-- inspection-report-enable -->\n\nB.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable identity/email -- Agreed. --> - -A. - -<!-- inspection-report-enable --> + +A. +',
      ],
    ],
    [
      'two with the comment that ends both',
      '<!-- inspection-report-disable identity/email -- Agreed. -->\n\n<!-- inspection-report-disable identity/postcode -- Agreed. -->\n\nA.\n\n<!-- inspection-report-enable -->\n\nB.',
      [
        'unused warning identity/email | safe -<!-- inspection-report-disable identity/email -- Agreed. -->',
        'unused warning identity/postcode | safe -<!-- inspection-report-disable identity/postcode -- Agreed. -->',
      ],
    ],
    [
      'with a finding',
      '<!-- inspection-report-disable-next-line identity/email -- Agreed. -->\nWrite to a@example.org.',
      [],
    ],
    [
      'with a finding, and a rule that has none',
      '<!-- inspection-report-disable-next-line identity/email identity/postcode -- Agreed. -->\nWrite to a@example.org.',
      [
        'unused warning identity/postcode | safe -<!-- inspection-report-disable-next-line identity/email identity/postcode -- Agreed. --> +<!-- inspection-report-disable-next-line identity/email -- Agreed. -->',
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('needs no reason where a config says so', () => {
    const body = '<!-- inspection-report-disable-next-line identity/email -->\nWrite to a@example.org.';
    expect(findingsIn(draft(body), 'suppression/', { reason: 'optional' })).toEqual([]);
    expect(findingsIn(draft(body), 'suppression/')).toEqual([
      'reason error <!-- inspection-report-disable-next-line identity/email -->',
    ]);
  });

  it('is not said to be of no use where its rule did not run', () => {
    const body = '<!-- inspection-report-disable-next-line identity/email -- Agreed. -->\nA.';
    expect(findingsIn(draft(body), 'suppression/', { rules: [] })).toEqual([]);
  });
});
