import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

/** Parts of a view, one shown at a time. */
export function Tabs<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  tabs: readonly (readonly [value: V, label: string])[];
  children: ReactNode;
}): ReactElement {
  return (
    <AriaTabs
      selectedKey={props.value}
      onSelectionChange={(key) => {
        props.onChange(key as V);
      }}
    >
      <TabList aria-label={props.label} className="tab-list">
        {props.tabs.map(([value, label]) => (
          <Tab key={value} id={value} className="tab">
            {label}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map(([value]) => (
        <TabPanel key={value} id={value} className="tab-panel">
          {value === props.value && props.children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
