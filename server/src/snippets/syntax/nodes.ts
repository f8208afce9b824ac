import type { NamedMessage } from '../../text/messages';
import type { Span } from '../../text/span';

/** A transform, kept as it is written. It is never run here. */
export interface Transform {
  readonly pattern: string;
  readonly replacement: string;
  readonly flags: string;
  readonly span: Span;
}

interface TextNode {
  readonly kind: 'text';
  /** Without the backslashes that escape. */
  readonly text: string;
  readonly span: Span;
}

/** A tab stop; with children a placeholder, with options a choice. */
export interface StopNode {
  readonly kind: 'stop';
  readonly number: number;
  readonly children?: readonly BodyNode[];
  readonly options?: readonly string[];
  readonly transform?: Transform;
  readonly span: Span;
}

interface VariableNode {
  readonly kind: 'variable';
  readonly name: string;
  /** The default, for a variable without a value. */
  readonly children?: readonly BodyNode[];
  readonly transform?: Transform;
  readonly span: Span;
}

/** A part of a snippet's body. Spans are 0-based UTF-16 offsets into the body. */
export type BodyNode = TextNode | StopNode | VariableNode;

export interface SnippetError extends NamedMessage {
  readonly span: Span;
}

export interface ParsedSnippet {
  readonly nodes: readonly BodyNode[];
  readonly errors: readonly SnippetError[];
}

/** All nodes, outer ones before inner ones. */
export function* everyNode(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind !== 'text' && node.children) yield* everyNode(node.children);
  }
}
