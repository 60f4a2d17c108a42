import type { Translation } from '../texts/catalogue.en.ts';
import type { shell as english } from './shell.en.ts';

/** French texts of the layout. */
export const shell: Translation<typeof english> = {
  product: 'Annuaire des utilisateurs',
  skip: 'Aller au contenu',
  sections: 'Rubriques',
  nav: {
    overview: 'Vue d’ensemble',
    users: 'Utilisateurs',
    provisioning: 'Approvi\u00ADsionnement',
    tokens: 'Jetons d’accès',
    explore: 'Explorer',
  },
  signIn: {
    title: 'Connexion',
    ended:
      'Votre session a pris fin : le jeton d’accès a été révoqué ou a expiré, vous vous êtes déconnecté dans une autre fenêtre, ou un administrateur a mis fin à toutes les sessions. Connectez-vous pour revenir à cette page.',
    lead: 'Consultez votre annuaire, son historique et les résultats de l’approvisionnement.',
    token: 'Jeton d’accès',
    hint: 'Requiert la permission READ_DIRECTORY, MANAGE_USERS ou ADMINISTER. Il n’est pas conservé ; la session est un témoin chiffré (HTTP-only).',
    submit: 'Se connecter',
    refused: 'Ce jeton d’accès est inconnu, expiré ou révoqué. Vérifiez que vous l’avez copié en entier.',
    forbidden:
      'Ce jeton d’accès ne sert qu’à l’approvisionnement. Utilisez-en un avec READ_DIRECTORY, MANAGE_USERS ou ADMINISTER.',
    limited: 'Trop d’échecs depuis cette adresse. Un jeton valide est toujours accepté.',
  },
  enterprises: {
    title: 'Entreprises',
    lead: 'Choisissez une entreprise.',
    find: 'Trouver une entreprise',
    none: 'Aucune entreprise correspondante.',
    choose: 'Changer d’entreprise',
    own: 'Aller à {{enterprise}}',
  },
  menu: {
    label: 'Compte',
    administrator: 'Jeton d’administration',
    member: 'Jeton d’accès de {{enterprise}}',
    theme: 'Apparence',
    system: 'Système',
    light: 'Claire',
    dark: 'Sombre',
    language: 'Langue',
    signOut: 'Se déconnecter',
    signOutEverywhere: 'Se déconnecter partout',
    notSignedOut: 'Vous êtes toujours connecté : l’annuaire n’a pas répondu. Réessayez sous peu.',
  },
  notFound: {
    title: 'Page introuvable',
    lead: 'Vérifiez l’adresse.',
    back: 'Accueil',
  },
  broken: {
    title: 'Une erreur s’est produite',
    lead: 'C’est un bogue de notre part. Rechargez la page ; si cela se reproduit, signalez ce que vous avez fait.',
    again: 'Recharger',
  },
};
