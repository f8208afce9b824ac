/** A children's home report in which nothing is left to do, at a stage. */
export const homeReport = (stage: string) => `---
framework: sccif
setting: childrens-home
provider: Example Care Limited
urn: SC999999
stage: ${stage}
inspection:
  type: full
  start: 2026-06-09
  end: 2026-06-10
  lead-inspector: A N Other
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: good
  leaders-and-managers: good
---

## Information about this children’s home

This home cares for three children.

## Overall experiences and progress of children and young people: good

Children make good progress.

## How well children and young people are helped and protected: good

Children are safe.

## The effectiveness of leaders and managers: good

Leaders know the home well.
`;
