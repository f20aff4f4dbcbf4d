import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** A dialog over the page; Escape and the cross close it. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}): ReactElement {
  const { t } = useLanguage();
  return (
    <ModalOverlay
      className="modal-backdrop"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={`modal ${props.wide === true ? 'wide' : ''}`}>
        <AriaDialog>
          <div className="row spread">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <Button kind="icon quiet" aria-label={t('ui.close')} onPress={props.onClose}>
              <Icon name="close" />
            </Button>
          </div>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
