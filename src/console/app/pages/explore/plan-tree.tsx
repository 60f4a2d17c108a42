import { useTranslation } from 'react-i18next';
import { Count } from '../../ui/text/localized.tsx';
import styles from './explore.module.css';
import { type PlanStep, readPlan } from './read-plan.ts';

/** A query plan as a tree: steps with their expected rows and indexes. */
export function PlanTree({ plan }: { readonly plan: unknown }) {
  const step = readPlan(plan);
  return (
    step && (
      <ul className={styles.tree}>
        <Step {...step} />
      </ul>
    )
  );
}

function Step({ kind, index, table, conditions, rows, steps }: PlanStep) {
  const { t } = useTranslation();
  const where = index ?? table;
  return (
    <li>
      <strong>{kind}</strong> {where !== null && <code>{where}</code>}{' '}
      {rows !== null && (
        <span className={styles.soft}>
          <Count value={rows} /> {t('explore.plan.step', { count: rows })}
        </span>
      )}
      {conditions.map((condition) => (
        <code key={condition} className={styles.condition}>
          {condition}
        </code>
      ))}
      {steps.length > 0 && (
        <ul>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal steps differ only in their index
            <Step key={index} {...step} />
          ))}
        </ul>
      )}
    </li>
  );
}
