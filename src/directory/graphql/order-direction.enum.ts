import { registerEnum } from './enums.ts';

export const OrderDirectionEnum = registerEnum<'ASC' | 'DESC'>({
  name: 'OrderDirection',
  description: 'Sort direction.',
  values: {
    ASC: 'Ascending; users without a value come last (RFC 7644 §3.4.2.3).',
    DESC: 'Descending; users without a value come first (RFC 7644 §3.4.2.3).',
  },
});
