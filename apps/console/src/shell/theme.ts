import { useSyncExternalStore } from 'react';

/** Which colours: those of the system, or always the same. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'dataplus-console.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function readTheme(): Theme {
  const kept = localStorage.getItem(storageKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function apply(): void {
  const theme = readTheme();
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  for (const listener of listeners) listener();
}

/** Sets the colours, and follows the system where it decides. */
export function startTheme(): void {
  dark.addEventListener('change', apply);
  apply();
}

/** Changes the colours, at once and for the next visit. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice, and the colours that come of it. */
export function useTheme(): { theme: Theme; shown: string } {
  const theme = useSyncExternalStore(subscribe, readTheme);
  const shown = useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme ?? 'light');
  return { theme, shown };
}
