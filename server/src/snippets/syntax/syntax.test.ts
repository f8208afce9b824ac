import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from './nodes';
import { parseSnippet } from './parse';
import { plainText, printSnippet } from './print';

/** Nodes without their places. */
const bare = (nodes: readonly BodyNode[]): unknown =>
  nodes.map(({ span: _span, ...node }) =>
    node.kind === 'text'
      ? node.text
      : {
          ...node,
          ...(node.children && { children: bare(node.children) }),
          ...(node.transform && { transform: { ...node.transform, span: undefined } }),
        },
  );
const read = (body: string) => bare(parseSnippet(body).nodes);
const said = (body: string) =>
  parseSnippet(body).errors.map(({ span, message }) => `${body.slice(span.start, span.end)}: ${message}`);
const stop = (number: number, more = {}) => ({ kind: 'stop', number, ...more });
const variable = (name: string, more = {}) => ({ kind: 'variable', name, ...more });

describe('reads', () => {
  const cases: [string, unknown][] = [
    ['', []],
    ['plain {text} for $ 5 and 100%', ['plain {text} for $ 5 and 100%']],
    ['a $1 b ${2}$0', ['a ', stop(1), ' b ', stop(2), stop(0)]],
    ['${1:the plan}', [stop(1, { children: ['the plan'] })]],
    ['${1:}', [stop(1, { children: [] })]],
    ['${1:the ${2:care} plan}', [stop(1, { children: ['the ', stop(2, { children: ['care'] }), ' plan'] })]],
    [
      '${1|one,two\\, three,a\\|b,c\\\\,d$|}',
      [stop(1, { options: ['one', 'two, three', 'a|b', 'c\\', 'd$'] })],
    ],
    ['$GRADE_x ${URN}', [variable('GRADE_x'), ' ', variable('URN')]],
    ['${URN:none ${1:yet}}', [variable('URN', { children: ['none ', stop(1, { children: ['yet'] })] })]],
    ['\\$1 \\} \\\\ \\n', ['$1 } \\ \\n']],
    ['$$1', ['$', stop(1)]],
    ['$1a', [stop(1), 'a']],
    [
      '${TM_FILENAME/(.*)\\/\\..+$/${1:/upcase}-$2/gi}',
      [
        variable('TM_FILENAME', {
          transform: { pattern: '(.*)\\/\\..+$', replacement: '${1:/upcase}-$2', flags: 'gi' },
        }),
      ],
    ],
    ['${1/a/b/}', [stop(1, { transform: { pattern: 'a', replacement: 'b', flags: '' } })]],
  ];
  for (const [body, nodes] of cases) {
    it(JSON.stringify(body), () => {
      expect(read(body)).toEqual(nodes);
      expect(said(body)).toEqual([]);
    });
  }

  it('with exact places', () => {
    const { nodes } = parseSnippet('ab ${1:c\\}${2:d}} e');
    expect(nodes.map(({ span }) => [span.start, span.end])).toEqual([
      [0, 3],
      [3, 17],
      [17, 19],
    ]);
  });
});

describe('says what must have been meant as syntax', () => {
  const cases: [string, string[]][] = [
    ['a ${1:text', ['${1: Write “}” after the text of “${1”. It is not closed.']],
    [
      '${}',
      [
        '${: Write a number or a name after “${”, such as “${1:text}”. For the characters themselves write “\\${”.',
      ],
    ],
    ['${1 text}', ['${1: Write “}” or “:” after “${1”. For a dollar sign write “\\$”.']],
    ['${URN|a,b|}', ['${URN: Write “}” or “:” after “${URN”. For a dollar sign write “\\$”.']],
    ['${1|a,b}', ['${1: Write “|}” after the options of the choice “${1”. It is not closed.']],
    ['${1|a,,b|}', [',: Write the text of the empty option, or remove the option.']],
    [
      '${URN/a/b}',
      ['${URN: Complete the transform of “${URN”. Write it as “${NAME/pattern/replacement/flags}”.'],
    ],
    [
      '${URN/(a/b/}',
      ['/(a/b/: Correct the pattern of this transform, or remove it. It is not a regular expression.'],
    ],
    ['${URN/a/b/q}', ['/a/b/q: Use the flags “g” and “i”, or none. A transform cannot have “q”.']],
    ['$12345', ['$12345: Tab stop 12345 is too high. Number tab stops from 1.']],
  ];
  for (const [body, messages] of cases) it(body, () => expect(said(body)).toEqual(messages));

  it('of patterns that could run for ever', () => {
    for (const pattern of ['(a+)+', '(a|a)*', '((a*)b)+', '(?:\\d{1,9}){2,}'])
      expect(said(`\${URN/${pattern}/x/}`)[0], pattern).toContain('repeats a part that repeats itself');
    expect(said('${URN/^(\\d+)-(x|y)[*+]+$/$1/}')).toEqual([]);
  });

  it('of nesting that is too deep', () => {
    expect(said('${1:'.repeat(5000)).some((message) => message.includes('nested too deeply'))).toBe(true);
  });
});

describe('plain text', () => {
  const cases: [string, string][] = [
    ['${1:the plan} and $1, $2${2:x}', 'the plan and the plan, xx'],
    ['${1|one,two|} $1$0', 'one one'],
    ['${1:a ${1:b}}', 'a '],
    ['${URN:none}$URN', 'none'],
    ['\\$5 \\}', '$5 }'],
  ];
  for (const [body, text] of cases) it(body, () => expect(plainText(parseSnippet(body).nodes)).toBe(text));

  it('stays small where mirrors mirror mirrors', () => {
    const body = Array.from({ length: 500 }, (_, at) => `\${${at + 1}:x$${at + 2}$${at + 2}}`).join('');
    expect(plainText(parseSnippet(body).nodes).length).toBeLessThan(50_000);
  });
});

const piece = fc.oneof(
  fc.constantFrom('$', '${', '}', '\\', '|', ',', ':', '/', '1', 'URN', '${1:', '${2|a,b|}', '$0', '\n', 'é'),
  fc.string(),
);
const bodies = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is read whole, with places in order and inside it', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { nodes, errors } = parseSnippet(body);
        let at = 0;
        for (const { span } of nodes) {
          expect(span.start).toBe(at);
          at = span.end;
        }
        expect(at).toBe(body.length);
        for (const { span, message } of errors) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(body.length);
          expect(message).toMatch(/^[“A-Z].*\.$/);
        }
      }),
    );
  });

  it('is the same when it is printed and read again, without errors', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { nodes } = parseSnippet(body);
        const printed = printSnippet(nodes);
        const again = parseSnippet(printed);
        expect(bare(again.nodes)).toEqual(bare(nodes));
        expect(printSnippet(again.nodes)).toBe(printed);
        const transforms = (text: string) => text.includes('/');
        if (!transforms(printed))
          expect(again.errors.filter(({ message }) => !/too high/.test(message))).toEqual([]);
      }),
    );
  });

  it('is read to its end, however often it begins something', () => {
    for (const head of ['${1:', '${1|', '${a/x/${', '${1|a\\|', '${a/', '$', '\\', '${1|a,']) {
      const text = head.repeat(20_000);
      expect(printSnippet(parseSnippet(text).nodes).length, head).toBeGreaterThan(0);
    }
  });
});
