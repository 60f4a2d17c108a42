import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const LINE = '1px solid var(--line)';

const frame = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: 'var(--text-m)', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', border: '0', color: 'var(--ink-faint)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-selectionMatch, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--quiet-soft)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--quiet-soft)', border: LINE, color: 'var(--ink-soft)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--raised)', border: LINE, color: 'var(--ink)' },
  '.cm-tooltip': { borderRadius: 'var(--round-s)', boxShadow: 'var(--shadow-high)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--accent)' },
  '.cm-completionInfo': { fontFamily: 'var(--font)', maxWidth: '320px' },
  '.cm-completionDetail': { color: 'var(--ink-faint)', fontStyle: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-button, .cm-textfield': { background: 'var(--surface)', border: LINE, color: 'var(--ink)' },
});

const colors = HighlightStyle.define([
  { tag: tags.definitionKeyword, color: 'var(--chart-5)' },
  { tag: [tags.keyword, tags.propertyName, tags.atom], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.name)], color: 'var(--good)' },
  { tag: [tags.variableName, tags.number, tags.bool, tags.null, tags.modifier], color: 'var(--warn)' },
  { tag: tags.attributeName, color: 'var(--ink)' },
  { tag: [tags.comment, tags.punctuation, tags.paren, tags.brace, tags.separator], color: 'var(--ink-faint)' },
]);

/** The editor's theme, from the design tokens. */
export const EDITOR_THEME = [frame, syntaxHighlighting(colors)];
