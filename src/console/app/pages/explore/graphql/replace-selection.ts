import { EditorView } from '@codemirror/view';

/**
 * Puts what is typed in the place of what is selected. The browser would do so by itself, but it would also write the
 * style of the one into the lines of the other, which the page forbids and would complain of.
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

/** What the editor takes for selected; where it has not heard of a selection yet, what the browser is about to replace. */
function selected(view: EditorView, event: InputEvent): TextRange {
  const { main } = view.state.selection;
  const [range] = event.getTargetRanges();
  if (!main.empty || range === undefined) return main;
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}
