/** Verbs in their base form that are no nouns and no adjectives. */
export const plainVerbs = [
  'accept|achieve|acquire|adapt|address|allocate|allow|apply|ask|assess|assist|attend|avoid|become|begin|bring|build|challenge',
  'choose|come|communicate|complete|consider|contribute|deliver|describe|develop|discuss|embed|enable|engage|enhance|enjoy',
  'ensure|establish|evidence|explain|explore|express|find|follow|gain|get|give|go|have|hear|identify|implement|improve|include',
  'increase|inform|keep|know|learn|listen|live|maintain|make|manage|meet|obtain|participate|prevent|protect|provide|raise|receive',
  'recognise|reduce|reflect|remain|resolve|respond|secure|see|seek|speak|strengthen|sustain|take|talk|tell|undertake|understand',
  'write',
].join('|');

/** Verbs in their base form, of which some are nouns as well. */
export const anyVerbs = `${plainVerbs}|${[
  'access|be|do|feel|grow|help|look|move|offer|play|plan|record|report|return|review|say|set|settle|share|show|spend|start',
  'stay|support|thrive|track|travel|use|visit|work',
].join('|')}`;
