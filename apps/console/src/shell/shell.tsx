import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { setSession, useSession } from '../api/session.ts';
import { chooseLanguage, useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Segments } from '../ui/segments.tsx';
import { Nav } from './nav.tsx';
import { chooseTheme, type Theme, useTheme } from './theme.ts';

/** The frame around every view: navigation, language, colours. */
export function Shell(): ReactElement {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const main = useFocusOnNewView();
  // For whoever measures: from here on the page answers.
  useEffect(() => {
    performance.mark('usable');
  }, []);
  return (
    <>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          // The address after # is the view, so the jump is made by hand.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <div className="shell">
        <Nav />
        <div className="content">
          <header className="topbar">
            <span className="menu">
              <Button
                kind="icon quiet"
                aria-label={t('shell.menu')}
                onPress={() => {
                  setOpen(true);
                }}
              >
                <Icon name="menu" />
              </Button>
            </span>
            <span className="grow" />
            <Who />
            <Segments
              label={t('shell.language')}
              value={language}
              onChange={chooseLanguage}
              options={[
                ['zh', '中文'],
                ['en', 'English'],
              ]}
            />
            <ThemeSwitch />
          </header>
          <main id="content" className="page" tabIndex={-1} ref={main}>
            <Outlet />
          </main>
        </div>
      </div>
      <ModalOverlay className="drawer-backdrop" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="drawer">
          <Dialog aria-label={t('shell.navigation')}>
            <Nav
              onGo={() => {
                setOpen(false);
              }}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

/** Who is signed in to a gateway, and the way in or out. */
function Who(): ReactElement | null {
  const { t } = useLanguage();
  const session = useSession();
  const { href, pathname } = useLocation();
  if (session === undefined)
    return pathname === '/session' ? null : (
      <Link to="/session" search={{ to: href }} className="button small">
        {t('shell.signIn')}
      </Link>
    );
  return (
    <span className="row who">
      <Icon name="user" size={16} />
      <span className="name">{session.account ?? t('shell.signedInOperator')}</span>
      <Button
        kind="small"
        onPress={() => {
          setSession(undefined);
        }}
      >
        {t('shell.signOut')}
      </Button>
    </span>
  );
}

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
const themeLooks = {
  system: ['screen', 'shell.themeSystem'],
  light: ['sun', 'shell.themeLight'],
  dark: ['moon', 'shell.themeDark'],
} as const;

/** Goes round: as the system, light, dark. */
function ThemeSwitch(): ReactElement {
  const { t } = useLanguage();
  const { theme } = useTheme();
  const [icon, words] = themeLooks[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <Button
      kind="icon quiet"
      aria-label={`${t('shell.theme')}: ${t(words)}`}
      onPress={() => {
        chooseTheme(next);
      }}
    >
      <Icon name={icon} />
    </Button>
  );
}

/** Moves the focus to a new view, so that keyboard and screen reader go on there. Not at the first one. */
function useFocusOnNewView(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return main;
}
