import type { ExpressionValue } from '../expression.ts';
import { textOf } from '../value-text.ts';
import { ArgumentError, type ExpressionFunction } from './expression-function.ts';

interface Replacement {
  readonly source: string | null;
  readonly oldValue: string | null;
  readonly pattern: string | null;
  readonly group: string | null;
  readonly newValue: string | null;
  readonly otherSource: string | null;
  readonly template: string | null;
}

/** Entra's Replace: its operation depends on which arguments are present. */
export const REPLACE: ExpressionFunction = {
  parameters: 'source, oldValue, regexPattern, regexGroupName, replacementValue, replacementAttributeName, template',
  minArguments: 2,
  maxArguments: 7,
  apply: (...values) => replace(replacementOf(values)),
};

function replacementOf(values: readonly ExpressionValue[]): Replacement {
  const [source, oldValue, pattern, group, newValue, otherSource, template] = values.map(textOf);
  return {
    source: source ?? null,
    oldValue: oldValue || null,
    pattern: pattern || null,
    group: group || null,
    newValue: newValue ?? null,
    otherSource: otherSource ?? null,
    template: template ?? null,
  };
}

function replace(replacement: Replacement): string | null {
  const { source, oldValue, pattern, group, newValue, otherSource, template } = replacement;
  if (pattern !== null && group !== null && newValue === null) return source || extract(pattern, group, otherSource);
  if (source === null) return null;
  if (oldValue !== null && template !== null) return template.replaceAll(oldValue, () => source);
  if (oldValue !== null) return source.replaceAll(oldValue, () => newValue ?? '');
  if (pattern === null || newValue === null) return source;
  if (group !== null) return replaceGroup(replacement, regexOf(pattern, 'gd'));
  return source.replace(regexOf(pattern, 'g'), replacementText(newValue));
}

function extract(pattern: string, group: string, text: string | null): string | null {
  return text === null ? null : (regexOf(pattern, '').exec(text)?.groups?.[group] ?? null);
}

function replaceGroup({ source, group, newValue }: Replacement, pattern: RegExp): string {
  const text = source ?? '';
  let result = '';
  let from = 0;
  for (const { indices } of text.matchAll(pattern)) {
    const place = indices?.groups?.[group ?? ''];
    if (!place || place[0] < from) continue;
    result += text.slice(from, place[0]) + newValue;
    from = place[1];
  }
  return result + text.slice(from);
}

/** Converts .NET's `${name}` and `$0` to JavaScript's syntax. */
function replacementText(text: string): string {
  return text
    .replace(/\$\{(\w+)\}/g, (_, name) => (/^\d+$/.test(name) ? `$${name}` : `$<${name}>`))
    .replace(/\$0/g, '$$&');
}

function regexOf(pattern: string, flags: string): RegExp {
  const ignoresCase = pattern.startsWith('(?i)');
  try {
    return new RegExp(ignoresCase ? pattern.slice(4) : pattern, ignoresCase ? `${flags}i` : flags);
  } catch {
    throw new ArgumentError(`"${pattern}" is not a regular expression.`);
  }
}
