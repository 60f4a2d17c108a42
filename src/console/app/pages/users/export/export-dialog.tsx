import { useEffect, useRef, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EXPORT_COLUMN_NAMES, type UserColumn } from '../../../../shared/user-columns.ts';
import { useSessionCheck } from '../../../api/session.ts';
import { Failure } from '../../../ui/feedback/query-result.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Choice } from '../../../ui/form/field.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToast } from '../../../ui/overlay/toasts.tsx';
import { Count } from '../../../ui/text/localized.tsx';
import type { UserSelection } from '../table/use-users.ts';
import styles from '../users.module.css';
import { type ExportProgress, type ExportRequest, exportUsers } from './export-users.ts';

interface ExportDialogProps {
  readonly selection: UserSelection;
  readonly columns: readonly UserColumn[];
  readonly onClose: () => void;
}

/** Exports all matching users to a file. */
export function ExportDialog({ selection, columns, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<ExportRequest['format']>('csv');
  const [scope, setScope] = useState<'shown' | 'every'>('shown');
  const { progress, error, start } = useExport(onClose);
  const request: ExportRequest = {
    ...selection,
    format,
    columns: scope === 'shown' ? ['person', ...columns] : EXPORT_COLUMN_NAMES,
  };
  return (
    <Dialog title={t('users.export.title')} onClose={onClose}>
      <p className={styles.soft}>
        {t('users.export.lead')} {t('users.export.utc')}
      </p>
      <div className={styles.exportChoices}>
        <Choice
          label={t('users.export.format')}
          value={format}
          options={(['csv', 'ndjson'] as const).map((value) => ({ value, text: t(`users.export.${value}`) }))}
          onChange={setFormat}
        />
        <Choice
          label={t('users.export.columns')}
          value={scope}
          options={(['shown', 'every'] as const).map((value) => ({ value, text: t(`users.export.${value}`) }))}
          onChange={setScope}
        />
      </div>
      {progress && <Progress {...progress} />}
      {error && <Failure error={error} onRetry={() => start(request)} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t(progress ? 'users.export.stop' : 'ui.cancel')}</Button>
        <Button variant="primary" icon="download" isDisabled={progress !== null} onPress={() => start(request)}>
          {t('users.export.start')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Runs one export; unmounting aborts it. */
function useExport(onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const checkSession = useSessionCheck();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef(new AbortController());
  useEffect(() => {
    running.current = new AbortController();
    return () => running.current.abort();
  }, []);
  const start = async (request: ExportRequest) => {
    const { signal } = running.current;
    setError(null);
    setProgress({ rows: 0, total: 0 });
    try {
      await exportUsers(request, setProgress, signal);
      toast(t('users.export.done'));
      onDone();
    } catch (failure) {
      if (!signal.aborted) setError(failure as Error);
      checkSession(failure);
    } finally {
      setProgress(null);
    }
  };
  return { progress, error, start: (request: ExportRequest) => void start(request) };
}

function Progress({ rows, total }: ExportProgress) {
  const { t } = useTranslation();
  return (
    <ProgressBar
      aria-label={t('users.export.title')}
      value={rows}
      maxValue={Math.max(total, 1)}
      className={styles.progress ?? ''}
    >
      {({ percentage = 0 }) => (
        <>
          <div className={styles.progressTrack}>
            <div className={styles.progressFill} style={{ width: `${percentage}%` }} />
          </div>
          <span>
            <Count value={rows} /> / <Count value={total} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
