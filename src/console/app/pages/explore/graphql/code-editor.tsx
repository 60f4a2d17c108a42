import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { EDITOR_PHRASES } from './editor-phrases.ts';
import { EDITOR_THEME } from './editor-theme.ts';
import styles from './graphql.module.css';
import { REPLACE_SELECTION } from './replace-selection.ts';

interface CodeEditorProps {
  readonly label: string;
  readonly value: string;
  /** The language extension; the editor is recreated when it changes. */
  readonly language: Extension;
  /** Without it the editor is read-only. */
  readonly onChange?: (value: string) => void;
  /** Runs on Ctrl+Enter. */
  readonly onRun?: () => void;
}

/**
 * A CodeMirror editor. It lives in a shadow root, where CodeMirror uses constructable style sheets; in the document
 * itself it would insert a `<style>`, which the Content-Security-Policy forbids.
 */
export function CodeEditor({ label, value, language, ...handlers }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ value, ...handlers });
  latest.current = { value, ...handlers };
  const isReadOnly = handlers.onChange === undefined;
  const { i18n } = useTranslation();
  const phrases = i18n.languages.map((one) => EDITOR_PHRASES[one]).find((known) => known !== undefined);

  useEffect(() => {
    if (host.current === null) return;
    const parent = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const words = EditorState.phrases.of(phrases ?? {});
    const settings = [attributesFor(label, isReadOnly), words, language, basicSetup, REPLACE_SELECTION, EDITOR_THEME];
    const changeListener = EditorView.updateListener.of(({ state }) => {
      const text = state.doc.toString();
      // Synchronously, so that Ctrl+Enter runs the current text.
      if (text !== latest.current.value) flushSync(() => latest.current.onChange?.(text));
    });
    const runKey = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => runIn(latest.current) }]));
    view.current = new EditorView({
      parent,
      doc: latest.current.value,
      extensions: [runKey, changeListener, settings],
    });
    return () => view.current?.destroy();
  }, [label, language, isReadOnly, phrases]);

  useEffect(() => {
    const { current: editor } = view;
    if (editor === null || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return <div ref={host} className={styles.editor} />;
}

function attributesFor(label: string, isReadOnly: boolean): Extension {
  // Explicit, for accessibility checkers that do not treat `contenteditable` as focusable.
  const attributes = { 'aria-label': label, tabindex: '0', ...(isReadOnly && { 'aria-readonly': 'true' }) };
  return [EditorView.contentAttributes.of(attributes), EditorState.readOnly.of(isReadOnly), EditorView.lineWrapping];
}

function runIn({ onRun }: Pick<CodeEditorProps, 'onRun'>): boolean {
  onRun?.();
  return onRun !== undefined;
}
