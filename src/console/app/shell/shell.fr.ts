import type { Same } from '../texts/same.ts';
import type { shell as english } from './shell.en.ts';

/** Les textes du cadre. */
export const shell: Same<typeof english> = {
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
      'Votre session a pris fin : le jeton d’accès a été révoqué ou a expiré, vous vous êtes déconnecté dans une autre fenêtre, ou un administrateur a déconnecté tout le monde. Après la connexion, cette page s’affichera de nouveau.',
    lead: 'Voyez les personnes de votre entreprise, ce qui leur est arrivé, et pourquoi.',
    token: 'Jeton d’accès',
    hint: 'Il lui faut l’autorisation READ_DIRECTORY, MANAGE_USERS ou ADMINISTER. Il est scellé dans un témoin ; cette page ne le garde jamais.',
    submit: 'Se connecter',
    refused: 'Ce jeton d’accès est inconnu, expiré ou révoqué. Comparez-le à celui que vous avez reçu.',
    forbidden:
      'Ce jeton d’accès ne sert qu’au provisionnement. Prenez-en un avec READ_DIRECTORY, MANAGE_USERS ou ADMINISTER.',
    limited:
      'Ce jeton d’accès est erroné, lui aussi, après trop d’autres venus d’ici. Un jeton valide est accepté à tout moment.',
  },
  enterprises: {
    title: 'Entreprises',
    lead: 'Le jeton d’administration les voit toutes. Laquelle voulez-vous regarder ?',
    find: 'Trouver une entreprise',
    none: 'Aucune entreprise ne porte ce nom.',
    choose: 'Une autre entreprise',
    own: 'Vers {{enterprise}}',
  },
  menu: {
    label: 'Votre menu',
    administrator: 'Jeton d’administration',
    member: 'Jeton d’accès de {{enterprise}}',
    theme: 'Apparence',
    system: 'Comme le système',
    light: 'Claire',
    dark: 'Sombre',
    language: 'Langue',
    signOut: 'Se déconnecter',
    signOutEverywhere: 'Se déconnecter partout',
    notSignedOut: 'Vous êtes toujours connecté : l’annuaire n’a pas répondu. Réessayez sous peu.',
  },
  notFound: {
    title: 'Il n’y a rien ici',
    lead: 'L’adresse est peut-être erronée, ou ce qu’elle montrait a disparu.',
    back: 'Au début',
  },
  broken: {
    title: 'Cette page a échoué',
    lead: 'C’est un défaut de notre part. Rechargez-la ; si elle échoue encore, dites-nous ce que vous avez fait.',
    again: 'Recharger',
  },
};
