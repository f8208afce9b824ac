import { type Inspector, leadInspectors, teamOf } from '../../report/inspectors';
import { type Composer, text } from '../composer';
import type { PublishedBlock, PublishedParagraph } from '../document';

/** The inspectors with their roles, the lead inspector first. */
export function inspectors(composer: Composer): PublishedBlock[] {
  const leaders = leadInspectors(composer.data);
  const first = leaders.length > 0 ? [] : [missingInspector(composer)];
  return [...first, ...allInspectors(composer).map((inspector) => inspectorLine(composer, inspector))];
}

export const allInspectors = ({ data }: Composer): Inspector[] => [...leadInspectors(data), ...teamOf(data)];

/** An inspector’s name and role, as in “A N Other, Social Care Inspector”. */
export function inspectorLine(composer: Composer, { name, role }: Inspector): PublishedParagraph {
  const after = role ? [...text(', '), ...composer.plain(role)] : [];
  return { type: 'paragraph', inlines: [...composer.plain(name), ...after], source: name.span };
}

export const missingInspector = (composer: Composer): PublishedParagraph =>
  composer.missing(
    { text: 'No lead inspector yet', message: 'Add the name of the lead inspector.' },
    composer.place('inspection', 'lead-inspector'),
  );
