import { registerEnum } from '../../graphql/enums.ts';
import type { Language } from '../domain/remedy.ts';

export const LanguageEnum = registerEnum<Language>({
  name: 'Language',
  description: 'Language of texts for administrators.',
  values: { EN: 'English.', FR: 'French.' },
});
