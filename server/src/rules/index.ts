import acrossCopied from './across/copied';
import acrossEarlierDraft from './across/earlier-draft';
import acrossOtherAuthority from './across/other-authority';
import acrossOtherInspection from './across/other-inspection';
import acrossOtherProvider from './across/other-provider';
import acrossOtherSetting from './across/other-setting';
import acrossTwin from './across/twin';
import draftEdition from './draft/edition';
import draftEncoding from './draft/encoding';
import draftExpectedChange from './draft/expected-change';
import draftFramework from './draft/framework';
import draftInspected from './draft/inspected';
import draftSetting from './draft/setting';
import draftUnfinished from './draft/unfinished';
import draftUrn from './draft/urn';
import enforcementRegistered from './enforcement/registered';
import evidenceForm from './evidence/form';
import evidenceMissing from './evidence/missing';
import evidenceRepeated from './evidence/repeated';
import evidenceUnknown from './evidence/unknown';
import evidenceUnused from './evidence/unused';
import identityAddressOwner from './identity/address-owner';
import identityDateOfBirth from './identity/date-of-birth';
import identityEmail from './identity/email';
import identityHome from './identity/home';
import identityLocation from './identity/location';
import identityManager from './identity/manager';
import identityPerson from './identity/person';
import identityPostcode from './identity/postcode';
import identityPrivate from './identity/private';
import identityStreetAddress from './identity/street-address';
import identityTelephone from './identity/telephone';
import improvementCitation from './improvement/citation';
import improvementFootnote from './improvement/footnote';
import improvementHeading from './improvement/heading';
import improvementMissing from './improvement/missing';
import inspectionDates from './inspection/dates';
import inspectionInspectorates from './inspection/inspectorates';
import inspectionLeadInspector from './inspection/lead-inspector';
import inspectionManagerDates from './inspection/manager-dates';
import inspectionPeriod from './inspection/period';
import inspectionType from './inspection/type';
import judgementCeiling from './judgement/ceiling';
import judgementCombination from './judgement/combination';
import judgementEdition from './judgement/edition';
import judgementGrade from './judgement/grade';
import judgementGradeCase from './judgement/grade-case';
import judgementLimiting from './judgement/limiting';
import judgementManagerCap from './judgement/manager-cap';
import judgementMissing from './judgement/missing';
import judgementStandardSentence from './judgement/standard-sentence';
import judgementUngraded from './judgement/ungraded';
import judgementUnknown from './judgement/unknown';
import languageAbbreviation from './language/abbreviation';
import languageAcronym from './language/acronym';
import languageAgreement from './language/agreement';
import languageAmerican from './language/american';
import languageArticle from './language/article';
import languageConfusable from './language/confusable';
import languageDateForm from './language/date-form';
import languageDoubledWord from './language/doubled-word';
import languageLongSentence from './language/long-sentence';
import languageMissingWord from './language/missing-word';
import languageNearMiss from './language/near-miss';
import languageNumber from './language/number';
import languagePunctuation from './language/punctuation';
import languageSpelling from './language/spelling';
import languageTerm from './language/term';
import languageTypography from './language/typography';
import languageWordPair from './language/word-pair';
import letterAddressee from './letter/addressee';
import letterDate from './letter/date';
import markdownBlock from './markdown/block';
import markdownCharacter from './markdown/character';
import markdownHeading from './markdown/heading';
import markdownList from './markdown/list';
import paragraphNumbering from './paragraph/numbering';
import previousDate from './previous/date';
import previousGrade from './previous/grade';
import previousKind from './previous/kind';
import recommendationSource from './recommendation/source';
import referenceForm from './reference/form';
import referenceGuidePage from './reference/guide-page';
import referenceHeading from './reference/heading';
import referenceInstrument from './reference/instrument';
import referenceParagraph from './reference/paragraph';
import referenceProvision from './reference/provision';
import referenceStatus from './reference/status';
import referenceTargetForm from './reference/target-form';
import referenceTargetRange from './reference/target-range';
import requirementDue from './requirement/due';
import requirementDuty from './requirement/duty';
import requirementNone from './requirement/none';
import requirementPossible from './requirement/possible';
import requirementRegulation from './requirement/regulation';
import requirementRepeated from './requirement/repeated';
import requirementSameWords from './requirement/same-words';
import requirementWords from './requirement/words';
import type { Rule, RuleMeta } from './rule';
import schemaMissingKey from './schema/missing-key';
import schemaNotAllowed from './schema/not-allowed';
import schemaUnknownKey from './schema/unknown-key';
import schemaWrongType from './schema/wrong-type';
import sectionEdition from './section/edition';
import sectionEmpty from './section/empty';
import sectionForm from './section/form';
import sectionGrade from './section/grade';
import sectionLength from './section/length';
import sectionMissing from './section/missing';
import sectionOrder from './section/order';
import sectionReportOrder from './section/report-order';
import sectionWording from './section/wording';
import snippetCitation from './snippet/citation';
import type { SnippetRule } from './snippet/input';
import snippetInserted from './snippet/inserted';
import snippetLeftOut from './snippet/left-out';
import snippetPrefix from './snippet/prefix';
import snippetRetired from './snippet/retired';
import snippetReview from './snippet/review';
import snippetSchema from './snippet/schema';
import snippetSpelling from './snippet/spelling';
import snippetSyntax from './snippet/syntax';
import snippetVariable from './snippet/variable';
import snippetWhere from './snippet/where';
import snippetYaml from './snippet/yaml';
import type { SuppressionRule } from './suppression/input';
import suppressionReason from './suppression/reason';
import suppressionUnknownRule from './suppression/unknown-rule';
import suppressionUnused from './suppression/unused';
import syntaxCharacter from './syntax/character';
import syntaxComment from './syntax/comment';
import syntaxConflictMarker from './syntax/conflict-marker';
import syntaxDuplicateKey from './syntax/duplicate-key';
import syntaxFrontMatter from './syntax/front-matter';
import syntaxYaml from './syntax/yaml';

// The order of the lists is that of docs/rules/README.md: by group, and within it as a draft is read. `npm run new:rule` adds
// a line after the last rule of its group.

/** The rules that look at a draft. */
export const draftRules: readonly Rule[] = [
  syntaxYaml,
  syntaxDuplicateKey,
  syntaxConflictMarker,
  syntaxFrontMatter,
  syntaxCharacter,
  syntaxComment,
  markdownCharacter,
  markdownHeading,
  markdownList,
  languageAbbreviation,
  languageAcronym,
  languageAgreement,
  languageAmerican,
  languageArticle,
  languageConfusable,
  languageDateForm,
  languageDoubledWord,
  languageLongSentence,
  languageMissingWord,
  languageNearMiss,
  languageNumber,
  languagePunctuation,
  languageSpelling,
  languageTerm,
  languageTypography,
  languageWordPair,
  markdownBlock,
  schemaUnknownKey,
  schemaMissingKey,
  schemaWrongType,
  schemaNotAllowed,
  draftFramework,
  draftSetting,
  draftEdition,
  draftInspected,
  draftUrn,
  draftUnfinished,
  draftEncoding,
  draftExpectedChange,
  inspectionType,
  inspectionDates,
  inspectionLeadInspector,
  inspectionManagerDates,
  inspectionPeriod,
  inspectionInspectorates,
  letterAddressee,
  letterDate,
  judgementManagerCap,
  judgementMissing,
  judgementUnknown,
  judgementEdition,
  judgementUngraded,
  judgementGrade,
  judgementGradeCase,
  judgementLimiting,
  judgementCeiling,
  judgementCombination,
  judgementStandardSentence,
  previousDate,
  previousKind,
  previousGrade,
  requirementPossible,
  requirementNone,
  requirementRegulation,
  requirementDue,
  requirementDuty,
  requirementRepeated,
  requirementWords,
  requirementSameWords,
  recommendationSource,
  enforcementRegistered,
  improvementMissing,
  improvementHeading,
  improvementCitation,
  improvementFootnote,
  referenceProvision,
  referenceParagraph,
  referenceStatus,
  referenceInstrument,
  referenceHeading,
  referenceGuidePage,
  referenceForm,
  referenceTargetRange,
  referenceTargetForm,
  sectionMissing,
  sectionEdition,
  sectionOrder,
  sectionWording,
  sectionForm,
  sectionGrade,
  paragraphNumbering,
  sectionReportOrder,
  sectionLength,
  sectionEmpty,
  identityHome,
  identityManager,
  identityStreetAddress,
  identityPerson,
  identityLocation,
  identityPostcode,
  identityTelephone,
  identityEmail,
  identityDateOfBirth,
  identityAddressOwner,
  identityPrivate,
  acrossOtherAuthority,
  acrossOtherProvider,
  acrossOtherInspection,
  acrossOtherSetting,
  evidenceUnknown,
  evidenceRepeated,
  evidenceForm,
  evidenceMissing,
  evidenceUnused,
  acrossTwin,
  acrossCopied,
  acrossEarlierDraft,
];

/** The rules that look at a draft's suppressions, after all others. */
export const suppressionRules: readonly SuppressionRule[] = [
  suppressionUnknownRule,
  suppressionReason,
  suppressionUnused,
];

/** The rules for files of snippet libraries. */
export const snippetRules: readonly SnippetRule[] = [
  snippetYaml,
  snippetSchema,
  snippetLeftOut,
  snippetSyntax,
  snippetVariable,
  snippetPrefix,
  snippetSpelling,
  snippetWhere,
  snippetCitation,
  snippetReview,
  snippetRetired,
  snippetInserted,
];

/** Every rule for drafts. */
export const rules: readonly (Rule | SuppressionRule)[] = [...draftRules, ...suppressionRules];

/** The metadata of every rule: those for drafts, then those for snippet libraries. A config can set all of them. */
export const allMetas: readonly RuleMeta[] = [...rules, ...snippetRules].map(({ meta }) => meta);

export const metaOf = (id: string): RuleMeta | undefined => allMetas.find((meta) => meta.id === id);
