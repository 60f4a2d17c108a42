import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BASE_PATH } from './api/http.ts';
import { readAccessTokensSearch } from './pages/access-tokens/access-tokens-search.ts';
import { readExploreSearch } from './pages/explore/explore-search.ts';
import { readProvisioningSearch } from './pages/provisioning/provisioning-search.ts';
import { readUserSearch } from './pages/user/user-search.ts';
import { readUsersSearch, type UsersSearch } from './pages/users/users-search.ts';
import { EnterpriseFrame } from './shell/enterprise-frame.tsx';
import { EnterprisesPage } from './shell/enterprises-page.tsx';
import { ErrorPage, NotFoundPage } from './shell/error-pages.tsx';
import { Root } from './shell/root.tsx';

const root = createRootRoute({ component: Root });

const enterprises = createRoute({ getParentRoute: () => root, path: '/', component: EnterprisesPage });

const enterprise = createRoute({ getParentRoute: () => root, path: '$enterprise', component: EnterpriseFrame });

const overview = createRoute({
  getParentRoute: () => enterprise,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
});

const users = createRoute({
  getParentRoute: () => enterprise,
  path: 'users',
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(() => import('./pages/users/users-page.tsx'), 'UsersPage'),
});

const deleted = createRoute({
  getParentRoute: () => enterprise,
  path: 'users/deleted',
  component: lazyRouteComponent(() => import('./pages/deleted/deleted-page.tsx'), 'DeletedPage'),
});

const user = createRoute({
  getParentRoute: () => enterprise,
  path: 'users/$userId',
  validateSearch: readUserSearch,
  component: lazyRouteComponent(() => import('./pages/user/user-page.tsx'), 'UserPage'),
});

const provisioning = createRoute({
  getParentRoute: () => enterprise,
  path: 'provisioning',
  validateSearch: readProvisioningSearch,
  component: lazyRouteComponent(() => import('./pages/provisioning/provisioning-page.tsx'), 'ProvisioningPage'),
});

const tokens = createRoute({
  getParentRoute: () => enterprise,
  path: 'tokens',
  validateSearch: readAccessTokensSearch,
  component: lazyRouteComponent(() => import('./pages/access-tokens/access-tokens-page.tsx'), 'AccessTokensPage'),
});

const explore = createRoute({
  getParentRoute: () => enterprise,
  path: 'explore',
  validateSearch: readExploreSearch,
  component: lazyRouteComponent(() => import('./pages/explore/explore-page.tsx'), 'ExplorePage'),
});

/** The routes. The state of a page is in its URL. */
export const router = createRouter({
  routeTree: root.addChildren([
    enterprises,
    enterprise.addChildren([overview, users, deleted, user, provisioning, tokens, explore]),
  ]),
  basepath: BASE_PATH,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }

  interface HistoryState {
    /** The URL parameters of the list that led to a user. */
    readonly list?: UsersSearch;
  }
}
