/** One request of a wire case, as `test/entra/cases.json` writes it. */
export interface WireRequest {
  readonly method: string;
  /** Relative to the tenant URL of `acme`. */
  readonly path?: string;
  /** From the root; used where another enterprise or an odd form of the URL is meant. */
  readonly absolutePath?: string;
  /** A header with the value `null` is left out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  readonly rawBody?: string;
  /** Name → path in the reply whose value is kept under that name, to stand for `{{name}}` later. */
  readonly capture?: Readonly<Record<string, string>>;
}

/** What the reply has to look like. */
export interface Expectation {
  readonly status?: number | readonly number[];
  /** Name → text that the header must begin with. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly headerPresent?: readonly string[];
  readonly bodyContains?: unknown;
  readonly bodyAbsent?: readonly string[];
  readonly bodyPresent?: readonly string[];
  readonly bodyEmpty?: boolean;
  readonly then?: readonly WireStep[];
}

/** A request and what must come of it. */
export interface WireStep {
  readonly request: WireRequest;
  readonly expect: Expectation;
}

/** A conversation with the gateway that Entra, or a validator, is known to hold. */
export interface WireCase extends WireStep {
  readonly name: string;
  readonly source: string;
  readonly tags?: readonly string[];
  readonly setup: readonly WireRequest[];
}

/** A reply, read whole. */
export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` when the text is no JSON. */
  readonly body: unknown;
}
