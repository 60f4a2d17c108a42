import type { Statement } from '../../database/statements.ts';
import { MANAGER } from '../../users/persistence/fragments/user-row.ts';
import type { UsersPlan } from '../domain/users-plan.ts';
import { WALKED } from './listing/page-strategies.ts';

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

/** The row that EXPLAIN answers. */
export interface PlanRow {
  readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[];
}

/** The statement that tells how another would be run, and does not run it. */
export function explainStatement(text: string): Statement {
  return { name: null, text: `EXPLAIN (FORMAT JSON) ${text}` };
}

/** @param sql what was explained */
export function readPlan(sql: string, plan: PlanNode): UsersPlan {
  const indexes = nodesOf(plan).flatMap((node) => node['Index Name'] ?? []);
  return {
    sql,
    plan,
    indexes: [...new Set(indexes)],
    isIndexed: !readsEverybody(plan, false),
    estimatedRows: plan['Plan Rows'],
    estimatedCost: plan['Total Cost'],
  };
}

/** They hand rows on as they come, so that a limit above them stops what is below them. */
const PASSING = new Set(['Limit', 'Incremental Sort', 'Subquery Scan', 'WindowAgg', 'Result']);

/** @param isLimited whether somebody above takes only the first rows and nobody in between takes all of them */
function readsEverybody(node: PlanNode, isLimited: boolean): boolean {
  if (node['Subplan Name'] === `CTE ${WALKED}`) return false;
  if (isWholeScan(node) && !(isLimited && node.Filter === undefined)) return true;
  const type = node['Node Type'];
  const limits = type === 'Limit' || (isLimited && PASSING.has(type));
  const below = plansBelow(node).map((child) => readsEverybody(child, limits));
  // What several indexes find together is no more than what the best of them finds.
  return type === 'BitmapAnd' ? !below.includes(false) : below.includes(true);
}

/** It would come to every user of the enterprise, or of all of them, if nobody stopped it. */
function isWholeScan(node: PlanNode): boolean {
  const index = node['Index Name'];
  if (index === undefined) return node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'directory_user';
  return index.startsWith('directory_user_') && !/\b(?!enterprise_id\b)[a-z]+(_[a-z]+)* (=|<|>|@)/.test(condOf(node));
}

function condOf(node: PlanNode): string {
  return node['Index Cond'] ?? '';
}

/** All nodes but those that look the name of a manager up, which say nothing of how users are found. */
function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...plansBelow(node).flatMap(nodesOf)];
}

function plansBelow({ Plans = [] }: PlanNode): readonly PlanNode[] {
  return Plans.filter(({ Alias }) => Alias !== MANAGER);
}
