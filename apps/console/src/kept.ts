import { useState } from 'react';

const memory = new Map<string, unknown>();

/** State that outlives its view but not the page: what was typed is there again when one comes back. It is stored nowhere. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (memory.has(name) ? (memory.get(name) as T) : initial));
  return [
    value,
    (next) => {
      memory.set(name, next);
      setValue(next);
    },
  ];
}
