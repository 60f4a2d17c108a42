import type { ExportColumn } from '../../../../shared/user-columns.ts';
import { ApiError, BASE_PATH, fetchApi, readError } from '../../../api/http.ts';
import type { UserSelection } from '../table/use-users.ts';

/** What to export. */
export interface ExportRequest extends UserSelection {
  readonly columns: readonly ExportColumn[];
  readonly format: 'csv' | 'ndjson';
}

/** The progress of an export. */
export interface ExportProgress {
  readonly rows: number;
  readonly total: number;
}

const LINE_BREAK = 10;

/**
 * Downloads all matching users and saves them as a file.
 *
 * @throws ApiError `INCOMPLETE` when the stream is interrupted; nothing is saved then
 */
export async function exportUsers(
  request: ExportRequest,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetchApi(`${BASE_PATH}/export`, { method: 'POST', body: JSON.stringify(request), signal });
  if (!response.ok || response.body === null) throw await readError(response);

  const total = Number(response.headers.get('x-total-count') ?? 0);
  const chunks: BlobPart[] = [];
  let rows = request.format === 'csv' ? -1 : 0;
  try {
    for await (const chunk of chunksOf(response.body)) {
      chunks.push(chunk);
      for (const byte of chunk) if (byte === LINE_BREAK) rows += 1;
      onProgress({ rows: Math.min(Math.max(rows, 0), total), total });
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError('INCOMPLETE', 'The export was interrupted; no file was saved.');
  }
  save(
    new Blob(chunks, { type: response.headers.get('content-type') ?? '' }),
    `${request.enterprise}-users.${request.format}`,
  );
}

async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
