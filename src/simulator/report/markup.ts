/** HTML or SVG text; nothing else is inserted into a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** A value of a template: strings are escaped, numbers rounded, markup is inserted as is, lists are concatenated. */
export type Insert = string | number | Markup | readonly Insert[];

/** A tagged template for HTML or SVG that escapes its values. */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return new Markup(strings.map((text, index) => text + textOf(inserts[index] ?? '')).join(''));
}

function textOf(insert: Insert): string {
  if (insert instanceof Markup) return insert.text;
  if (typeof insert === 'number') return String(Number(insert.toFixed(2)));
  if (typeof insert === 'string') return escapeText(insert);
  return insert.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Renders a table; the first cell of each row is its heading. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const head = headings.map((heading) => markup`<th scope="col">${heading}</th>`);
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => markup`<td>${cell}</td>`);
    return markup`<tr><th scope="row">${first}</th>${rest}</tr>`;
  });
  return markup`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
