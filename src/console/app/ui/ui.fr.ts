import type { Same } from '../texts/same.ts';
import type { ui as english } from './ui.en.ts';

/** Les textes des éléments communs. */
export const ui: Same<typeof english> = {
  loading: 'Chargement',
  retry: 'Réessayer',
  close: 'Fermer',
  clearSearch: 'Effacer la recherche',
  cancel: 'Annuler',
  none: '—',
  yes: 'Oui',
  no: 'Non',
  copy: 'Copier',
  copied: 'Copié',
  copyByHand: 'Sélectionnez et copiez',
  moreRows: 'Chargement d’autres lignes',
  query: 'Requête',
  queryFor: 'Requête : {{what}}',
  requestId: 'Requête {{id}}',
  failed: {
    UNREACHABLE: { title: 'Le serveur est injoignable', lead: 'Vérifiez la connexion, puis réessayez.' },
    UNAVAILABLE: {
      title: 'L’annuaire est absent un moment',
      lead: 'Sa base de données est injoignable, ou il démarre. Réessayez sous peu.',
    },
    TIMED_OUT: {
      title: 'C’était trop long',
      lead: 'Demandez moins à la fois : un filtre plus étroit ou une durée plus courte.',
    },
    RATE_LIMITED: { title: 'Trop de requêtes', lead: 'Attendez quelques secondes, puis réessayez.' },
    TOO_MANY_EXPORTS: {
      title: 'Trop d’exports à la fois',
      lead: 'Deux peuvent avoir lieu avec un jeton d’accès, quelques-uns en tout. Attendez que l’un soit terminé, ou arrêtez-en un, puis réessayez.',
    },
    FORBIDDEN: {
      title: 'Votre jeton d’accès ne le permet pas',
      lead: 'Demandez à un administrateur un jeton avec l’autorisation nommée ici.',
    },
    UNAUTHENTICATED: {
      title: 'Cette entreprise ne vous est pas ouverte',
      lead: 'Votre jeton appartient à une autre. Connectez-vous avec un jeton de cette entreprise.',
    },
    ENTERPRISE_NOT_FOUND: {
      title: 'Cette entreprise n’existe pas',
      lead: 'Comparez le nom de l’adresse à celui de l’URL du locataire.',
    },
    GRAPHQL_VALIDATION_FAILED: {
      title: 'Cet annuaire ne l’offre pas encore',
      lead: 'Le serveur est plus ancien que cette page. Rechargez-la après sa mise à jour.',
    },
    OTHER: { title: 'Cela n’a pas marché', lead: 'Les mots de l’annuaire sont ci-dessous.' },
  },
};
