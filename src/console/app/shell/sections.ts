import type { Texts } from '../texts/catalogue.en.ts';
import type { IconName } from '../ui/text/icon.tsx';

/** The sections of an enterprise, as the navigation offers them. */
export const SECTIONS = [
  { to: '/$enterprise', text: 'overview', icon: 'overview' },
  { to: '/$enterprise/users', text: 'users', icon: 'users' },
  { to: '/$enterprise/provisioning', text: 'provisioning', icon: 'sync' },
  { to: '/$enterprise/tokens', text: 'tokens', icon: 'key' },
  { to: '/$enterprise/explore', text: 'explore', icon: 'explore' },
] as const satisfies readonly {
  to: string;
  text: keyof Texts['shell']['nav'];
  icon: IconName;
}[];
