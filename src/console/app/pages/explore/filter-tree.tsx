import { useTranslation } from 'react-i18next';
import type { FilterNode } from '../../../../scim/protocol/filter-node.ts';
import { printAttributePath } from '../../../../scim/schema/attribute-path.ts';
import styles from './explore.module.css';

/** A filter as a syntax tree. */
export function FilterTree({ tree }: { readonly tree: FilterNode }) {
  return (
    <ul className={styles.tree}>
      <Node node={tree} />
    </ul>
  );
}

function Node({ node }: { readonly node: FilterNode }) {
  const branches = branchesOf(node);
  return (
    <li>
      <NodeText node={node} />
      {branches.length > 0 && (
        <ul>
          {branches.map((branch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal branches differ only in their index
            <Node key={index} node={branch} />
          ))}
        </ul>
      )}
    </li>
  );
}

function branchesOf(node: FilterNode): readonly FilterNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.operands;
  if (node.kind === 'not') return [node.operand];
  return node.kind === 'valuePath' ? [node.filter] : [];
}

function NodeText({ node }: { readonly node: FilterNode }) {
  const { t } = useTranslation();
  if ('operands' in node || 'operand' in node) return <strong>{t(`explore.tree.${node.kind}`)}</strong>;
  const path = <code>{printAttributePath(node.path)}</code>;
  if (node.kind === 'valuePath')
    return (
      <>
        {path} <strong>{t('explore.tree.valuePath')}</strong>
      </>
    );
  if (node.kind === 'present')
    return (
      <>
        {path} <strong>pr</strong>
      </>
    );
  return (
    <>
      {path} <strong>{node.comparison}</strong> <code>{JSON.stringify(node.value)}</code>
    </>
  );
}
