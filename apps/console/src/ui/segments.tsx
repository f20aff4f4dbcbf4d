import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** A few choices side by side, one of them taken. */
export function Segments<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly (readonly [value: V, label: string])[];
}): ReactElement {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className="segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        for (const key of keys) props.onChange(key as V);
      }}
    >
      {props.options.map(([value, label]) => (
        <ToggleButton key={value} id={value} className="segment">
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
