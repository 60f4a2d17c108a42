import type { Translation } from '../../texts/catalogue.en.ts';
import type { deleted as english } from './deleted.en.ts';

/** French texts of the page of deleted users. */
export const deleted: Translation<typeof english> = {
  open: 'Supprimés',
  title: 'Utilisateurs supprimés',
  lead: 'Les plus récents d’abord. Ouvrez un utilisateur pour voir son dernier état et son historique, sauf s’il a été effacé.',
  nobody: 'Aucun utilisateur supprimé',
  at: 'Suppression',
  request: 'Requête',
  look: 'Voir',
  shown_one: '{{count, number}} utilisateur affiché',
  shown_other: '{{count, number}} utilisateurs affichés',
};
