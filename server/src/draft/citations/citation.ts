import type { Span } from '../../text/span';

/** The parts of the national framework, which an area for improvement cites. */
const targetKinds = ['outcome', 'enabler', 'principle'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** An outcome, enabler or principle as it is cited: by number, name or both, or neither if they are left out. */
export interface Target {
  readonly target: TargetKind;
  readonly number?: number;
  readonly name?: string;
  /** The number, or the word for it, if there is one. */
  readonly numberSpan?: Span;
  /** From the word “outcome” to the end of its number or name. */
  readonly span: Span;
}

/** The form of a citation of the national framework. */
export interface TargetForm {
  readonly bracket: 'round' | 'square' | 'none';
  /** The letters that are capitals: none, the target’s first, or the framework’s too. */
  readonly letters: 'lower' | 'target' | 'title';
  readonly number: 'digit' | 'word' | 'none';
  /** `none` if the national framework is not named. */
  readonly framework: 'last' | 'first' | 'none';
  /** The sign between the target and the framework's name, without spaces. */
  readonly separator: string;
}

export interface FrameworkCitation {
  readonly kind: 'framework-target';
  /** One, or several of a list. */
  readonly targets: readonly Target[];
  readonly form: TargetForm;
  /** With its brackets. */
  readonly span: Span;
  readonly text: string;
}

/** A place in an instrument: 12(2)(a), 22C(6)(d), 4.3, or the third to fifth paragraphs of 45. */
export interface CitedProvision {
  /** The number of the regulation, section, schedule, standard or paragraph: “12”, “22C”, “4.10”. */
  readonly number: string;
  /** The steps in brackets after it, without the brackets: “2”, “a”, “i”. */
  readonly path: readonly string[];
  /** The paragraph of a schedule. */
  readonly paragraph?: string;
  /** The last provision of a range that begins with this one. */
  readonly to?: Pick<CitedProvision, 'number' | 'path' | 'paragraph'>;
  readonly span: Span;
}

/** The instrument as the citation names it. */
export interface NamedInstrument {
  readonly text: string;
  /** A title; the setting's own (“the Regulations”); or one named before (“that Act”). */
  readonly as: 'title' | 'own' | 'before';
  readonly span: Span;
}

const units = [
  ...(['regulation', 'rule', 'section', 'schedule', 'standard', 'paragraph'] as const),
  ...(['part', 'chapter'] as const),
] as const;
export type Unit = (typeof units)[number];

export interface ProvisionCitation {
  readonly kind: 'provision';
  readonly unit: Unit;
  readonly provisions: readonly CitedProvision[];
  /** The page of a paragraph in guidance. */
  readonly page?: string;
  readonly instrument?: NamedInstrument;
  readonly span: Span;
  readonly text: string;
}

/** A whole instrument: “Working Together 2023”. */
export interface InstrumentCitation {
  readonly kind: 'instrument';
  readonly instrument: NamedInstrument;
  /** The name may be of something else, unless an instrument is known by it: “the CA 1989”, “the Fire Regulations”. */
  readonly doubtful?: true;
  readonly span: Span;
  readonly text: string;
}

export type Citation = FrameworkCitation | ProvisionCitation | InstrumentCitation;
