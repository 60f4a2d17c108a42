import { EditorView } from '@codemirror/view';

/**
 * Replaces the selection by the typed text. The browser would do so by itself, but it may then keep the look of the
 * removed text by an inline style, which the Content-Security-Policy forbids and reports.
 */
export const REPLACE_SELECTION = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data } = event;
    const { from, to } = selected(view, event);
    if (inputType !== 'insertText' || data === null || from === to || view.state.readOnly) return false;
    const insert = view.state.toText(data);
    const typed = () =>
      view.state.update({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, typed));
    if (!isTaken) view.dispatch(typed());
    return true;
  },
});

interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The editor's selection, or the browser's target range when the editor does not know of the selection yet. */
function selected(view: EditorView, event: InputEvent): TextRange {
  const { main } = view.state.selection;
  const [range] = event.getTargetRanges();
  if (!main.empty || range === undefined) return main;
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}
