import type { Statement } from '../../database/statements.ts';
import { MANAGER } from '../../users/persistence/fragments/user-row.ts';
import type { UsersPlan } from '../domain/user-search.ts';
import { ORDERED_SCAN } from './listing/page-strategies.ts';

/** A node of a plan as PostgreSQL's EXPLAIN describes it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Subplan Name'?: string;
  readonly Filter?: string;
  readonly 'Plan Rows': number;
  readonly 'Total Cost': number;
  readonly Plans?: readonly PlanNode[];
}

/** The row that EXPLAIN returns. */
export interface PlanRow {
  readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[];
}

/** The statement that explains another one without running it. */
export function explainStatement(text: string): Statement {
  return { name: null, text: `EXPLAIN (FORMAT JSON) ${text}` };
}

/** @param sql the explained statement */
export function readPlan(sql: string, plan: PlanNode): UsersPlan {
  const indexes = nodesOf(plan).flatMap((node) => node['Index Name'] ?? []);
  return {
    sql,
    plan,
    indexes: [...new Set(indexes)],
    isIndexed: !readsAllUsers(plan, false),
    estimatedRows: plan['Plan Rows'],
    estimatedCost: plan['Total Cost'],
  };
}

/** Nodes that pass rows on as they come, so that a limit above them also stops the nodes below them. */
const STREAMING = new Set(['Limit', 'Incremental Sort', 'Subquery Scan', 'WindowAgg', 'Result']);

/** @param isLimited whether a limit above reads only the first rows, with only streaming nodes in between */
function readsAllUsers(node: PlanNode, isLimited: boolean): boolean {
  if (node['Subplan Name'] === `CTE ${ORDERED_SCAN}`) return false;
  if (isWholeScan(node) && !(isLimited && node.Filter === undefined)) return true;
  const type = node['Node Type'];
  const limits = type === 'Limit' || (isLimited && STREAMING.has(type));
  const below = plansBelow(node).map((child) => readsAllUsers(child, limits));
  // An intersection of indexes reads no more than the most selective of them.
  return type === 'BitmapAnd' ? !below.includes(false) : below.includes(true);
}

/** Whether a node reads every user of the enterprise or of the table unless it is stopped. */
function isWholeScan(node: PlanNode): boolean {
  const index = node['Index Name'];
  if (index === undefined) return node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'directory_user';
  return index.startsWith('directory_user_') && !/\b(?!enterprise_id\b)[a-z]+(_[a-z]+)* (=|<|>|@)/.test(condOf(node));
}

function condOf(node: PlanNode): string {
  return node['Index Cond'] ?? '';
}

/** All nodes except the lookups of managers' names, which do not find users. */
function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...plansBelow(node).flatMap(nodesOf)];
}

function plansBelow({ Plans = [] }: PlanNode): readonly PlanNode[] {
  return Plans.filter(({ Alias }) => Alias !== MANAGER);
}
