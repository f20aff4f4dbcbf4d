import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { useLanguage } from '../i18n/language.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly wrong?: string | undefined;
  readonly mono?: boolean;
  readonly placeholder?: string;
}

/** Ids of what describes an input, for `aria-describedby`. */
function useDescription({ help, wrong }: Pick<FieldProps, 'help' | 'wrong'>): {
  by: string | undefined;
  below: ReactNode;
} {
  const id = useId();
  const by = [help === undefined ? '' : `${id}-help`, wrong === undefined ? '' : `${id}-wrong`].join(' ').trim();
  const below = (
    <>
      {help !== undefined && (
        <div className="help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {wrong !== undefined && (
        <div className="wrong" id={`${id}-wrong`}>
          {wrong}
        </div>
      )}
    </>
  );
  return { by: by === '' ? undefined : by, below };
}

/** One line of text with its label. */
export function TextField({
  type = 'text',
  inputMode,
  list,
  ...props
}: FieldProps & {
  type?: 'text' | 'date' | 'datetime-local' | 'number';
  inputMode?: 'decimal' | 'numeric';
  list?: readonly string[];
}): ReactElement {
  const id = useId();
  const { by, below } = useDescription(props);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type={type}
        inputMode={inputMode}
        step={type === 'datetime-local' ? 1 : undefined}
        className={`input ${props.mono === true ? 'mono' : ''}`}
        value={props.value}
        placeholder={props.placeholder}
        aria-describedby={by}
        aria-invalid={props.wrong === undefined ? undefined : true}
        autoComplete="off"
        spellCheck={false}
        list={list && `${id}-list`}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {below}
    </div>
  );
}

/** A secret: hidden unless somebody looks at it. Browsers are asked not to keep it. */
export function SecretField(props: FieldProps): ReactElement {
  const { t } = useLanguage();
  const id = useId();
  const [shown, setShown] = useState(false);
  const { by, below } = useDescription(props);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="row">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          className="input mono grow"
          value={props.value}
          aria-describedby={by}
          aria-invalid={props.wrong === undefined ? undefined : true}
          autoComplete="off"
          spellCheck={false}
          data-1p-ignore=""
          data-lpignore="true"
          onChange={(event) => {
            props.onChange(event.target.value);
          }}
        />
        <Button
          onPress={() => {
            setShown(!shown);
          }}
        >
          {shown ? t('ui.hide') : t('ui.show')}
        </Button>
      </div>
      {below}
    </div>
  );
}

/** Several lines of text with their label. */
export function TextAreaField({ rows = 8, ...props }: FieldProps & { rows?: number }): ReactElement {
  const id = useId();
  const { by, below } = useDescription(props);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={rows}
        className={`input ${props.mono === false ? '' : 'mono'}`}
        value={props.value}
        placeholder={props.placeholder}
        aria-describedby={by}
        aria-invalid={props.wrong === undefined ? undefined : true}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
      {below}
    </div>
  );
}

/** One of several, from the list of the system. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly (readonly [value: V, label: string])[];
  help?: ReactNode;
  wrong?: string | undefined;
}): ReactElement {
  const id = useId();
  const { by, below } = useDescription({ help: props.help, wrong: props.wrong });
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        aria-describedby={by}
        aria-invalid={props.wrong === undefined ? undefined : true}
        onChange={(event) => {
          props.onChange(event.target.value as V);
        }}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {below}
    </div>
  );
}

/** Yes or no. */
export function Check(props: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactElement {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      <span>{props.label}</span>
    </label>
  );
}
