import type { Same } from '../../texts/same.ts';
import type { user as english } from './user.en.ts';

/** Les textes de la page d’un utilisateur. */
export const user: Same<typeof english> = {
  title: 'Utilisateur',
  back: '← Tous les utilisateurs',
  attributes: 'Attributs',
  people: 'Responsable et collaborateurs',
  manager: 'Responsable',
  reports: 'Collaborateurs',
  noManager: 'Aucun responsable n’est nommé.',
  managerElsewhere: 'Personne ici ne porte cet identifiant.',
  noReports: 'Personne ne nomme cette personne comme responsable.',
  history: 'Historique',
  earlier: 'Changements antérieurs',
  fields_one: '{{count}} attribut',
  fields_other: '{{count}} attributs',
  operation: { CREATE: 'Création', REPLACE: 'Remplacement', UPDATE: 'Modification', DELETE: 'Suppression' },
  administration: 'Jeton d’administration',
  version: 'Version {{version}}',
  missing: 'Manque :',
  changed: 'Modification :',
  slider: 'À la date du',
  now: 'Maintenant',
  asOf: 'Moment exact',
  compareWith: 'Comparer avec',
  backToNow: 'Revenir à maintenant',
  comparison: 'Différences',
  same: 'Rien ne diffère entre les deux moments.',
  nobody: {
    title: 'Personne ici ne porte cet identifiant',
    lead: 'La personne a été supprimée, ou n’existait pas encore. Choisissez un autre moment.',
  },
};
