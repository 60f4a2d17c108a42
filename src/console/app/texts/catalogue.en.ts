import { accessTokens } from '../pages/access-tokens/access-tokens.en.ts';
import { deleted } from '../pages/deleted/deleted.en.ts';
import { explore } from '../pages/explore/explore.en.ts';
import { overview } from '../pages/overview/overview.en.ts';
import { provisioning } from '../pages/provisioning/provisioning.en.ts';
import { user } from '../pages/user/user.en.ts';
import { users } from '../pages/users/users.en.ts';
import { shell } from '../shell/shell.en.ts';
import { attributes } from './attributes.en.ts';
import { ui } from './ui.en.ts';

/** All English texts, which are the originals. The catalogues alone import the pages' texts. */
export const english = { accessTokens, attributes, deleted, explore, overview, provisioning, shell, ui, user, users };

/** The type of all texts. */
export type Texts = typeof english;

/** The same keys, with texts in another language. */
export type Translation<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translation<Texts[Key]>;
};
