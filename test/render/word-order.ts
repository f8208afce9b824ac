// The order in which Word wants the children of an element (ECMA-376, Part 1). Readers other than Word ignore a wrong
// order, and Word calls the file damaged.

const order = (names: string): readonly string[] => names.split(' ').map((name) => `w:${name}`);
const sides = 'top left start bottom right end';

export const orders: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'w:pPr',
    order(
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
        'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi ' +
        'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection ' +
        'textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    ),
  ],
  [
    'w:rPr',
    order(
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint ' +
        'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText ' +
        'vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    ),
  ],
  [
    'w:tblPr',
    order(
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
        'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    ),
  ],
  [
    'w:tcPr',
    order(
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark ' +
        'headers cellIns cellDel cellMerge tcPrChange',
    ),
  ],
  [
    'w:sectPr',
    order(
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType ' +
        'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
    ),
  ],
  ['w:pBdr', order('top left bottom right between bar')],
  ['w:tblBorders', order(`${sides} insideH insideV`)],
  ['w:tcBorders', order(`${sides} insideH insideV tl2br tr2bl`)],
  ['w:tblCellMar', order(sides)],
  ['w:tcMar', order(sides)],
  ['w:numPr', order('ilvl numId numberingChange ins')],
  ['w:tbl', order('tblPr tblGrid tr')],
  ['w:numbering', order('numPicBullet abstractNum num numIdMacAtCleanup')],
  ['w:abstractNum', order('nsid multiLevelType tmpl name styleLink numStyleLink lvl')],
  ['w:num', order('abstractNumId lvlOverride')],
  ['w:lvlOverride', order('startOverride lvl')],
  ['w:lvl', order('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr')],
  ['w:styles', order('docDefaults latentStyles style')],
  [
    'w:style',
    order(
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked ' +
        'personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    ),
  ],
  ['w:tblStylePr', order('pPr rPr tblPr trPr tcPr')],
  [
    'w:settings',
    order(
      'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries ' +
        'displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins ' +
        'hideSpellingErrors hideGrammaticalErrors proofState attachedTemplate linkStyles documentType mailMerge ' +
        'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection defaultTabStop ' +
        'autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTableStyle ' +
        'evenAndOddHeaders characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat ' +
        'docVars rsids mathPr themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator',
    ),
  ],
]);

/** Elements that may be anywhere in the content of another. */
export const anywhere: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
]);
