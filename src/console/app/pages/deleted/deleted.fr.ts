import type { Same } from '../../texts/same.ts';
import type { deleted as english } from './deleted.en.ts';

/** Les textes de la page des personnes supprimées. */
export const deleted: Same<typeof english> = {
  open: 'Supprimés',
  title: 'Utilisateurs supprimés',
  lead: 'Les derniers d’abord. Chacun peut être vu tel qu’il était, avec tout ce qui lui est arrivé, sauf s’il est effacé.',
  nobody: 'Personne n’a été supprimé',
  at: 'Suppression',
  request: 'Requête',
  look: 'La voir',
  shown_one: '{{count, number}} personne affichée',
  shown_other: '{{count, number}} personnes affichées',
};
