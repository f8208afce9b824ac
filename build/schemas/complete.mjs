// Keys that a draft must have.
import { keysHold } from './annotations.mjs';
import { byEdition } from './editions.mjs';

/** Keys that must be there; a draft at the stage of drafting may lack them. */
export function complete(place) {
  const { framework, setting, kinds, graded, first } = place;
  const provider = framework.who === 'provider' && setting?.requirements?.possible !== false;
  const judgements = judgementsByEdition(place);
  // Nothing in a published ILACS report tells its type; without it a draft is of the first kind.
  const type = first && !framework.settings ? [] : ['type'];
  const none = kinds[0]['no-judgement']?.key;
  const single = place.single && !none ? [place.single.key] : [];
  const judged = none && {
    if: { required: [none], properties: { [none]: { const: true } } },
    else: { required: [place.single.key] },
  };
  const keys = keysHold({
    inspection: {
      // Letters on joint inspections name none.
      required: [...(kinds[0].joint ? [] : ['lead-inspector']), ...type],
      if: { required: ['dates'] },
      else: { required: ['start', 'end'] },
    },
    ...(provider && { requirements: { items: { required: ['regulation', 'due'] } } }),
  });
  return {
    if: { required: ['stage'], properties: { stage: { const: 'drafting' } } },
    else: {
      required: [
        ...[framework.who, ...(framework.settings ? ['setting'] : []), 'urn', 'inspection'],
        ...(graded ? ['judgements'] : single),
      ],
      // Apart from each other: ajv's code for `patternProperties` fails next to a choice.
      allOf: [keys, ...(judgements ? [judgements] : []), ...(judged ? [judged] : [])],
    },
  };
}

/** The judgements that must be there, if it is certain which were made. */
function judgementsByEdition(place) {
  if (!place.graded) return undefined;
  const required = keysHold({ judgements: { required: place.terms.expected } });
  return byEdition(
    place.editions.map((edition) => [[edition], place.termsIn(edition).certain ? required : {}]),
  );
}
