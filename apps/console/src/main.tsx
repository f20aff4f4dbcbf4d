import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { addMessages, startLanguage } from './i18n/language.ts';
import { shellMessages } from './i18n/shell-messages.ts';
import { uiMessages } from './i18n/ui-messages.ts';
import { router } from './router.tsx';
import { startTheme } from './shell/theme.ts';
import './style/index.css';

startTheme();
addMessages(shellMessages);
addMessages(uiMessages);
startLanguage();

const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>,
  );
}
