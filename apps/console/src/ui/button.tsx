import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { useLanguage } from '../i18n/language.ts';
import { Icon } from './icon.tsx';

/** A button. `kind` names its looks. */
export function Button({
  kind = '',
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'children'> & { kind?: string; children: ReactNode }): ReactElement {
  return (
    <AriaButton {...rest} className={`button ${kind}`}>
      {children}
    </AriaButton>
  );
}

/** Copies a text; says so, also to screen readers. `what` names what is copied. */
export function CopyButton({
  text,
  what,
  kind = 'small quiet',
  label,
}: {
  text: string;
  what: string;
  kind?: string;
  label?: string;
}): ReactElement {
  const { t } = useLanguage();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, 2000);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setState('copied');
      },
      () => {
        setState('failed');
      },
    );
  };
  const word = state === 'copied' ? t('ui.copied') : state === 'failed' ? t('ui.copyFailed') : (label ?? t('ui.copy'));
  return (
    <Button kind={kind} onPress={copy} aria-label={state === 'idle' ? (label ?? t('ui.copyWhat', { what })) : word}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
      <span aria-live="polite">{word}</span>
    </Button>
  );
}
