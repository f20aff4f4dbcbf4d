import type { DialectName } from '@dataplus/signer';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Choice, SecretField, TextField } from '../ui/field.tsx';
import { Card } from '../ui/page.tsx';

/** Whose key signs, and how. */
export function KeyCard(props: {
  keyId: string;
  onKeyId: (text: string) => void;
  secret: string;
  onSecret: (text: string) => void;
  dialect: DialectName;
  onDialect: (dialect: DialectName) => void;
}): ReactElement {
  const { t } = useLanguage();
  return (
    <Card title={t('sign.key')}>
      <div className="pair">
        <TextField label={t('sign.keyId')} mono value={props.keyId} onChange={props.onKeyId} />
        <Choice<DialectName>
          label={t('sign.dialect')}
          value={props.dialect}
          onChange={props.onDialect}
          options={[
            ['dataplus', t('sign.dialect.dataplus')],
            ['speech', t('sign.dialect.speech')],
            ['speech-recognition', t('sign.dialect.recognition')],
          ]}
        />
      </div>
      <SecretField
        label={t('sign.secret')}
        help={t('sign.secretHelp')}
        value={props.secret}
        onChange={props.onSecret}
      />
    </Card>
  );
}
