import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Home } from './home/home.tsx';
import { useLanguage } from './i18n/language.ts';
import { parseSearch, type Search, stringifySearch } from './search-text.ts';
import { Shell } from './shell/shell.tsx';
import { Button } from './ui/button.tsx';
import { Empty, Loading } from './ui/feedback.tsx';

const root = createRootRoute({ component: Shell });

const validateSearch = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));

const view = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  view(
    '/sign',
    lazyRouteComponent(() => import('./sign/workbench.tsx'), 'Workbench'),
  ),
  view(
    '/agreements',
    lazyRouteComponent(() => import('./agreements/list.tsx'), 'AgreementList'),
  ),
  view(
    '/agreements/$agreement',
    lazyRouteComponent(() => import('./agreements/agreement.tsx'), 'Agreement'),
  ),
  view(
    '/compare',
    lazyRouteComponent(() => import('./agreements/compare.tsx'), 'Compare'),
  ),
  view(
    '/deadlines',
    lazyRouteComponent(() => import('./agreements/deadlines.tsx'), 'Deadlines'),
  ),
  view(
    '/money',
    lazyRouteComponent(() => import('./money/what-if.tsx'), 'WhatIf'),
  ),
  view(
    '/prices',
    lazyRouteComponent(() => import('./money/price-books.tsx'), 'PriceBooks'),
  ),
  view(
    '/prices/publish',
    lazyRouteComponent(() => import('./money/publish-prices.tsx'), 'PublishPrices'),
  ),
  view(
    '/conformance',
    lazyRouteComponent(() => import('./conformance/conformance.tsx'), 'Conformance'),
  ),
  view(
    '/session',
    lazyRouteComponent(() => import('./api/sign-in-view.tsx'), 'SignInView'),
  ),
  view(
    '/account',
    lazyRouteComponent(() => import('./account/overview.tsx'), 'Overview'),
  ),
  view(
    '/orders',
    lazyRouteComponent(() => import('./account/orders.tsx'), 'Orders'),
  ),
  view(
    '/bills',
    lazyRouteComponent(() => import('./account/bills.tsx'), 'Bills'),
  ),
  view(
    '/statement',
    lazyRouteComponent(() => import('./account/statement.tsx'), 'Statement'),
  ),
  view(
    '/outlook',
    lazyRouteComponent(() => import('./account/outlook-view.tsx'), 'AccountOutlook'),
  ),
  view(
    '/usage',
    lazyRouteComponent(() => import('./account/usage.tsx'), 'Usage'),
  ),
  view(
    '/members',
    lazyRouteComponent(() => import('./people/members.tsx'), 'Members'),
  ),
  view(
    '/projects',
    lazyRouteComponent(() => import('./people/projects.tsx'), 'Projects'),
  ),
  view(
    '/keys',
    lazyRouteComponent(() => import('./people/keys.tsx'), 'Keys'),
  ),
  view(
    '/services',
    lazyRouteComponent(() => import('./people/services.tsx'), 'Services'),
  ),
  view(
    '/acceptances',
    lazyRouteComponent(() => import('./people/acceptances.tsx'), 'Acceptances'),
  ),
  view(
    '/calls',
    lazyRouteComponent(() => import('./operation/calls.tsx'), 'Calls'),
  ),
  view(
    '/decisions',
    lazyRouteComponent(() => import('./operation/decisions.tsx'), 'Decisions'),
  ),
  view(
    '/readings',
    lazyRouteComponent(() => import('./money/readings.tsx'), 'Readings'),
  ),
  view(
    '/audit',
    lazyRouteComponent(() => import('./operation/audit.tsx'), 'Audit'),
  ),
  view(
    '/operation',
    lazyRouteComponent(() => import('./operation/operation.tsx'), 'Operation'),
  ),
  view(
    '/market',
    lazyRouteComponent(() => import('./market/market.tsx'), 'Market'),
  ),
] as const;

/** Hash history: the same addresses work below `/console/` and on any static server. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  defaultPendingComponent: Loading,
  defaultPendingMs: 200,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound(): ReactElement {
  const { t } = useLanguage();
  return <Empty title={t('shell.notFound')}>{t('shell.notFoundHelp')}</Empty>;
}

function Failed({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useLanguage();
  return (
    <Empty title={t('shell.failed')}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onPress={reset}>{t('shell.retry')}</Button>
    </Empty>
  );
}
