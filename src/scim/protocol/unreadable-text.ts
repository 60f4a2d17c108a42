import { ScimError, type ScimType } from './scim-error.ts';

/** What a text is, for refusals: whose it is and which keyword of RFC 7644 §3.12 applies. */
export interface TextSubject {
  /** Spelled as in the request, e.g. `filter`. */
  readonly name: string;
  readonly scimType: ScimType;
}

/** A text that does not follow its grammar. It names the position and never the text, which may be personal. */
export class UnreadableText extends ScimError {
  /** @param position where it stops making sense, counted from 1 */
  constructor(
    { name, scimType }: TextSubject,
    readonly position: number,
    expected: string,
  ) {
    super(400, scimType, `The ${name} cannot be read at character ${position}: expected ${expected}.`);
  }
}
