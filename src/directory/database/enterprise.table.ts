import { defineEntity, p } from '@mikro-orm/core';
import type { EnterpriseId } from '../../kernel/ids.ts';

/** Enterprises; `nameKey` is the name without regard to case. */
export const EnterpriseTable = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    id: p.integer().$type<EnterpriseId>().primary().autoincrement(),
    name: p.text(),
    nameKey: p.text().unique(),
    createdAt: p.datetime(3),
  },
});
