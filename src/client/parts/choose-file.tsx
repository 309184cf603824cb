/** Choosing files: by button, by keyboard, or dropped on the frame around it. */
import { useState } from 'preact/hooks';
import type { SourceFile } from '../../domain/importers/reading/sources';

export function ChooseFile({
  label,
  hint,
  accept,
  several = false,
  onFiles,
}: {
  readonly label: string;
  readonly hint: string;
  /** Suggests what to choose; what a file is, is told by its content. */
  readonly accept: string;
  readonly several?: boolean;
  readonly onFiles: (files: readonly SourceFile[]) => void;
}) {
  const [over, setOver] = useState(false);
  const take = async (chosen: FileList | null | undefined): Promise<void> => {
    const files = [...(chosen ?? [])];
    if (files.length === 0) return;
    onFiles(
      await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    );
  };
  return (
    <label
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <b>{label}</b>
      <span class="hint">{hint}</span>
      <input
        type="file"
        accept={accept}
        multiple={several}
        onChange={(event) => {
          const input = event.currentTarget;
          // The same file may be chosen again after it was corrected.
          void take(input.files).then(() => {
            input.value = '';
          });
        }}
      />
    </label>
  );
}
