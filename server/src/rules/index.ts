import edition from './draft/edition';
import framework from './draft/framework';
import inspected from './draft/inspected';
import setting from './draft/setting';
import urn from './draft/urn';
import enforcementRegistered from './enforcement/registered';
import identityDateOfBirth from './identity/date-of-birth';
import identityEmail from './identity/email';
import identityHome from './identity/home';
import identityManager from './identity/manager';
import identityPostcode from './identity/postcode';
import identityStreetAddress from './identity/street-address';
import identityTelephone from './identity/telephone';
import improvementCitation from './improvement/citation';
import improvementFootnote from './improvement/footnote';
import improvementHeading from './improvement/heading';
import improvementMissing from './improvement/missing';
import dates from './inspection/dates';
import inspectorates from './inspection/inspectorates';
import leadInspector from './inspection/lead-inspector';
import period from './inspection/period';
import inspectionType from './inspection/type';
import ceiling from './judgement/ceiling';
import combination from './judgement/combination';
import judgementEdition from './judgement/edition';
import grade from './judgement/grade';
import gradeCase from './judgement/grade-case';
import limiting from './judgement/limiting';
import judgementMissing from './judgement/missing';
import ungraded from './judgement/ungraded';
import judgementUnknown from './judgement/unknown';
import numbering from './paragraph/numbering';
import previousDate from './previous/date';
import previousGrade from './previous/grade';
import previousKind from './previous/kind';
import recommendationSource from './recommendation/source';
import referenceForm from './reference/form';
import guidePage from './reference/guide-page';
import referenceHeading from './reference/heading';
import referenceInstrument from './reference/instrument';
import referenceParagraph from './reference/paragraph';
import provision from './reference/provision';
import referenceStatus from './reference/status';
import targetForm from './reference/target-form';
import targetRange from './reference/target-range';
import requirementDue from './requirement/due';
import requirementDuty from './requirement/duty';
import requirementNone from './requirement/none';
import requirementPossible from './requirement/possible';
import requirementRegulation from './requirement/regulation';
import requirementRepeated from './requirement/repeated';
import type { Rule, RuleMeta } from './rule';
import missingKey from './schema/missing-key';
import notAllowed from './schema/not-allowed';
import unknownKey from './schema/unknown-key';
import wrongType from './schema/wrong-type';
import sectionEdition from './section/edition';
import form from './section/form';
import sectionGrade from './section/grade';
import sectionLength from './section/length';
import sectionMissing from './section/missing';
import order from './section/order';
import reportOrder from './section/report-order';
import wording from './section/wording';
import snippetCitation from './snippet/citation';
import snippetInserted from './snippet/inserted';
import snippetLeftOut from './snippet/left-out';
import snippetPrefix from './snippet/prefix';
import snippetRetired from './snippet/retired';
import snippetReview from './snippet/review';
import snippetSchema from './snippet/schema';
import snippetSyntax from './snippet/syntax';
import snippetVariable from './snippet/variable';
import snippetWhere from './snippet/where';
import snippetYaml from './snippet/yaml';
import suppressionReason from './suppression/reason';
import suppressionUnknown from './suppression/unknown-rule';
import suppressionUnused from './suppression/unused';
import conflictMarker from './syntax/conflict-marker';
import duplicateKey from './syntax/duplicate-key';
import frontMatter from './syntax/front-matter';
import yaml from './syntax/yaml';

/** Every rule for drafts. A new one is a file, its line here, and its page made by `npm run docs`. */
export const rules: readonly Rule[] = [
  yaml,
  duplicateKey,
  conflictMarker,
  frontMatter,
  unknownKey,
  missingKey,
  wrongType,
  notAllowed,
  framework,
  setting,
  edition,
  inspected,
  urn,
  inspectionType,
  dates,
  leadInspector,
  period,
  inspectorates,
  judgementMissing,
  judgementUnknown,
  judgementEdition,
  ungraded,
  grade,
  gradeCase,
  limiting,
  ceiling,
  combination,
  previousDate,
  previousKind,
  previousGrade,
  requirementPossible,
  requirementNone,
  requirementRegulation,
  requirementDue,
  requirementDuty,
  requirementRepeated,
  recommendationSource,
  enforcementRegistered,
  improvementMissing,
  improvementHeading,
  improvementCitation,
  improvementFootnote,
  provision,
  referenceParagraph,
  referenceStatus,
  referenceInstrument,
  referenceHeading,
  guidePage,
  referenceForm,
  targetRange,
  targetForm,
  sectionMissing,
  sectionEdition,
  order,
  wording,
  form,
  sectionGrade,
  numbering,
  reportOrder,
  sectionLength,
  identityHome,
  identityManager,
  identityStreetAddress,
  identityPostcode,
  identityTelephone,
  identityEmail,
  identityDateOfBirth,
  suppressionUnknown,
  suppressionReason,
  suppressionUnused,
];

/**
 * What the rules for files of snippet libraries ask for. Their checks need libraries, and are in snippets/checks under the
 * same names: a config can set them as any other rule.
 */
export const libraryMetas: readonly RuleMeta[] = [
  snippetYaml,
  snippetSchema,
  snippetLeftOut,
  snippetSyntax,
  snippetVariable,
  snippetPrefix,
  snippetWhere,
  snippetCitation,
  snippetReview,
  snippetRetired,
  snippetInserted,
];

/** Every rule there is: those for drafts, then those for snippet libraries. */
export const allMetas: readonly RuleMeta[] = [...rules.map(({ meta }) => meta), ...libraryMetas];

export const metaOf = (id: string): RuleMeta | undefined => allMetas.find((meta) => meta.id === id);

export const ruleOf = (id: string): Rule | undefined => rules.find(({ meta }) => meta.id === id);
