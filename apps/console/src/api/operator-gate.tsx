import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Empty } from '../ui/feedback.tsx';
import { PageHead } from '../ui/page.tsx';
import { Gate } from './gate.tsx';

/** As `Gate`, for views that only the operator has. */
export function OperatorGate(props: { title: string; lead: string; children: ReactNode }): ReactElement {
  const { t } = useLanguage();
  return (
    <Gate title={props.title}>
      {({ role }) => (
        <>
          <PageHead title={props.title}>{props.lead}</PageHead>
          {role === 'operator' ? (
            props.children
          ) : (
            <Empty title={t('api.operatorOnly')}>
              <p>{t('api.operatorOnlyHelp')}</p>
            </Empty>
          )}
        </>
      )}
    </Gate>
  );
}
