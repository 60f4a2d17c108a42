/** Of `@boxyhq/saml-jackson`, which is installed apart and only for this, what the benchmark uses. */
declare module '@boxyhq/saml-jackson' {
  interface Directory {
    readonly id: string;
    readonly scim: { readonly secret?: string };
  }

  interface ScimRequest {
    readonly method: string;
    readonly body: unknown;
    readonly directoryId: string;
    readonly resourceType: 'users';
    readonly resourceId: string | undefined;
    readonly apiSecret: string | null;
    readonly query: {
      readonly filter: string | undefined;
      readonly count: number | undefined;
      readonly startIndex: number | undefined;
    };
  }

  interface Sync {
    readonly directories: {
      create(directory: {
        readonly name: string;
        readonly tenant: string;
        readonly product: string;
        readonly type: 'azure-scim-v2';
      }): Promise<{ readonly data: Directory | null; readonly error: { readonly message: string } | null }>;
    };
    readonly requests: {
      handle(
        request: ScimRequest,
        onEvent: () => Promise<void>,
      ): Promise<{ readonly status: number; readonly data?: unknown }>;
    };
  }

  interface Options {
    readonly externalUrl: string;
    readonly samlPath: string;
    readonly scimPath: string;
    readonly noAnalytics: boolean;
    readonly db: {
      readonly engine: 'sql';
      readonly type: 'postgres';
      readonly url: string;
      readonly pageLimit: number;
    };
    readonly logger: Readonly<Record<'info' | 'warn' | 'error', (message: string) => void>>;
  }

  export function controllers(options: Options): Promise<{ readonly directorySyncController: Sync }>;
}
