/** The same texts in another language: every key, each with a text of its own. */
export type Same<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

/** As far as somebody has translated; what is missing is shown in English. */
export type Part<Texts> = { readonly [Key in keyof Texts]?: Texts[Key] extends string ? string : Part<Texts[Key]> };
