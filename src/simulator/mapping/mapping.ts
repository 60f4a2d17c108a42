/** One row of an attribute mapping, as the portal's *Edit attribute* page shows it. */
export interface MappingRow {
  /** Path in the target, e.g. `emails[type eq "work"].value`. */
  readonly target: string;
  /** Where the value comes from: an attribute of the source, a constant text, or an expression. */
  readonly from:
    | { readonly kind: 'direct'; readonly attribute: string }
    | { readonly kind: 'constant'; readonly value: string }
    | { readonly kind: 'expression'; readonly text: string };
  /** Sent on create when the source gives nothing. */
  readonly defaultValue: string | null;
  readonly apply: 'always' | 'onCreate';
  /** 1 for the attribute that is asked for first when a user is matched, 2 for the second …; `null` for the others. */
  readonly matchingPrecedence: number | null;
}

/** What a mapping file says. */
export interface Mapping {
  readonly rows: readonly MappingRow[];
}

/** What a mapping gives for one attribute of the target: a text, a boolean, or a list of complex values (roles). */
export type TargetValue = string | boolean | readonly Readonly<Record<string, string | boolean>>[];

/** What the target should hold, by path, in the order of the mapping; `null` where the source gives nothing. */
export type TargetAttributes = ReadonlyMap<string, TargetValue | null>;
