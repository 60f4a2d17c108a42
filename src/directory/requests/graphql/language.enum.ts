import { registerEnum } from '../../graphql/enums.ts';
import type { Language } from '../domain/remedy.ts';

const VALUES: Readonly<Record<Language, string>> = { EN: 'English.', FR: 'French.' };

export const LanguageEnum = registerEnum<Language>({
  name: 'Language',
  description: 'Language of texts for administrators.',
  values: VALUES,
});
