import { accessTokens } from '../pages/access-tokens/access-tokens.fr.ts';
import { deleted } from '../pages/deleted/deleted.fr.ts';
import { explore } from '../pages/explore/explore.fr.ts';
import { overview } from '../pages/overview/overview.fr.ts';
import { provisioning } from '../pages/provisioning/provisioning.fr.ts';
import { user } from '../pages/user/user.fr.ts';
import { users } from '../pages/users/users.fr.ts';
import { shell } from '../shell/shell.fr.ts';
import { attributes } from './attributes.fr.ts';
import type { Texts, Translation } from './catalogue.en.ts';
import { ui } from './ui.fr.ts';

/** All French texts. */
export const french: Translation<Texts> = {
  accessTokens,
  attributes,
  deleted,
  explore,
  overview,
  provisioning,
  shell,
  ui,
  user,
  users,
};
