import type { Example } from './rule';

// Complete drafts about places that do not exist. No rule finds anything in them, which a test checks.
const ilacsFront = `framework: ilacs
authority: Example Borough
urn: '80999'
stage: review
inspection:
  type: standard
  start: 2026-06-08
  end: 2026-06-19
  lead-inspector: A N Other
judgements:
  leaders: good
  help-and-protection: good
  children-in-care: good
  care-leavers: good
`;

const ilacsBody = `# Inspection of Example Borough local authority children’s services

Children in Example Borough are helped well.

## What needs to improve?[^1]

- The consistency of written plans. (outcome 3, national framework)

## The experiences and progress of children who need help and protection: good

1. Children are seen promptly.

## The experiences and progress of children in care: good

2. Children live in stable homes.

## The experiences and progress of care leavers: good

3. Care leavers are supported well.

## The impact of leaders on social work practice with children and families: good

4. Leaders know their services.

[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework. This statutory guidance sets out the purpose, principles for practice and expected outcomes of children’s social care.
`;

const sccifFront = `framework: sccif
setting: childrens-home
provider: Example Care Limited
urn: SC999999
stage: review
inspection:
  type: full
  start: 2026-06-09
  end: 2026-06-10
  lead-inspector: A N Other
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: good
  leaders-and-managers: good
requirements: []
recommendations: []
`;

const sccifBody = `# Inspection of a children’s home

## Overall experiences and progress of children and young people: good

Children make good progress.

## How well children and young people are helped and protected: good

Children are safe here.

## The effectiveness of leaders and managers: good

Leaders know the children well.
`;

const keyOf = /^([\w-]+):/;

/** Splits front matter into its top-level keys with everything under them, and the lines before the first. */
function topLevel(yaml: string): Map<string, string> {
  const parts = new Map<string, string>();
  let key = /^([\w-]+):/m.exec(yaml)?.[1] ?? '';
  for (const line of yaml.split(/(?<=\n)/)) {
    key = keyOf.exec(line)?.[1] ?? key;
    parts.set(key, (parts.get(key) ?? '') + line);
  }
  return parts;
}

/** The whole draft of an example. */
export function exampleDraft({
  front = '',
  without = [],
  body,
  whole,
  framework = 'ilacs',
}: Example): string {
  if (whole !== undefined) return whole;
  const keys = topLevel(framework === 'ilacs' ? ilacsFront : sccifFront);
  for (const key of without) keys.delete(key);
  for (const [key, text] of topLevel(front === '' || front.endsWith('\n') ? front : `${front}\n`)) {
    if (text !== '') keys.set(key, text);
  }
  const text = body ?? (framework === 'ilacs' ? ilacsBody : sccifBody);
  return `---\n${[...keys.values()].join('')}---\n\n${text}`;
}
