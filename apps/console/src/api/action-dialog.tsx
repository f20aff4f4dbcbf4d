import { type SubmitEvent, type ReactElement, type ReactNode, useState } from 'react';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Check, Choice, TextAreaField, TextField } from '../ui/field.tsx';
import { Problem } from './answer.tsx';
import { type ApiProblem, asProblem, type Fault } from './problem.ts';

/** An input of a form. A `choice` has options, a `check` is on or off, an `area` has several lines, anything else is text. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly kind?: 'text' | 'area' | 'date' | 'datetime-local' | 'check' | 'choice' | 'whole' | 'yuan';
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly initial?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** Member of the body that holds it, where that is not its name: faults of it are shown here. */
  readonly member?: string;
  /** Shown only while this is so. */
  readonly when?: (values: FormValues) => boolean;
}

/** What somebody filled in, by name; `yes` for a check that is on. */
export type FormValues = Readonly<Record<string, string>>;

/** Asks for what an action needs, does it, and closes when it is done; shows what the API refuses. */
export function ActionDialog(props: {
  title: string;
  /** What follows from it, said before it is done. */
  text?: ReactNode;
  fields?: readonly FormField[];
  submit: string;
  danger?: boolean;
  run: (values: FormValues) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useLanguage();
  const { fields = [] } = props;
  const [values, setValues] = useState<FormValues>(() =>
    Object.fromEntries(fields.map(({ name, initial, options }) => [name, initial ?? options?.[0]?.[0] ?? ''])),
  );
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const asked = fields.filter(({ when }) => when === undefined || when(values));
  const missing = asked.some(
    ({ name, optional, kind }) => optional !== true && kind !== 'check' && (values[name] ?? '').trim() === '',
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (missing || busy) return;
    setBusy(true);
    setProblem(undefined);
    props
      .run(values)
      .then(
        () => {
          props.onDone();
          props.onClose();
        },
        (error: unknown) => {
          setProblem(asProblem(error));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        {props.text !== undefined && <div className="muted">{props.text}</div>}
        {asked.map((field) => (
          <Input
            key={field.name}
            field={field}
            wrong={faultText(
              problem?.faults.find((fault) => isOf(field, fault)),
              t,
            )}
            value={values[field.name] ?? ''}
            onChange={(value) => {
              setValues({ ...values, [field.name]: value });
            }}
          />
        ))}
        {problem !== undefined && (
          <Problem
            problem={problem}
            faults={problem.faults.filter((fault) => !asked.some((field) => isOf(field, fault)))}
          />
        )}
        <div className="row">
          <Button type="submit" kind={props.danger === true ? 'danger' : 'primary'} isDisabled={missing || busy}>
            {props.submit}
          </Button>
          <Button kind="quiet" onPress={props.onClose}>
            {t('api.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whether a fault is one of this field: its path begins with the member that the field is sent as. */
const isOf = ({ name, member = name }: FormField, { path }: Fault): boolean =>
  path.replace(/^\//, '').split(/[/.[]/, 1)[0] === member;

/** A fault in the language of the page, as far as its kind is known. */
const faultText = (fault: Fault | undefined, t: Translate): string | undefined =>
  fault && (fault.code === undefined ? fault.message : t(`fault.${fault.code}`));

function Input(props: {
  field: FormField;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
}): ReactElement {
  const { field, value, wrong, onChange } = props;
  const { kind = 'text', label, help, options = [] } = field;
  const common = { label, value, wrong, onChange, ...(help !== undefined && { help }) };
  if (kind === 'choice') return <Choice {...common} options={options} />;
  if (kind === 'check')
    return (
      <Check
        label={label}
        checked={value === 'yes'}
        onChange={(on) => {
          onChange(on ? 'yes' : '');
        }}
      />
    );
  if (kind === 'area') return <TextAreaField {...common} rows={4} mono={false} />;
  if (kind === 'date' || kind === 'datetime-local') return <TextField {...common} type={kind} />;
  const inputMode = kind === 'yuan' ? ('decimal' as const) : kind === 'whole' ? ('numeric' as const) : undefined;
  return (
    <TextField
      {...common}
      {...(inputMode && { inputMode })}
      {...(field.options && { list: options.map(([one]) => one) })}
    />
  );
}
