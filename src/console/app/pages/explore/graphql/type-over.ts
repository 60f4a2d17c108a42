import { EditorView } from '@codemirror/view';

/**
 * Puts what is typed in the place of what is selected. The browser would do so by itself, but it would also write the
 * style of the one into the lines of the other, which the page forbids and would complain of.
 */
export const TYPE_OVER = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    const { state } = view;
    const { from, to, empty } = state.selection.main;
    if (inputType !== 'insertText' || data === null || empty || state.readOnly) return false;
    const typed = () => state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const isTaken = state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, typed));
    if (!isTaken) view.dispatch(typed());
    return true;
  },
});
