import { type ReactElement, useRef } from 'react';
import { Button } from './button.tsx';

/** Reads a file that somebody chooses; it stays in the page. */
export function FileButton(props: { label: string; accept: string; onText: (text: string) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="small" onPress={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        className="visually-hidden"
        aria-label={props.label}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was changed.
          event.target.value = '';
          void file?.text().then(props.onText);
        }}
      />
    </>
  );
}
