import type { Translation } from './catalogue.en.ts';
import type { ui as english } from './ui.en.ts';

/** French texts of the common components. */
export const ui: Translation<typeof english> = {
  loading: 'Chargement',
  retry: 'Réessayer',
  close: 'Fermer',
  clearSearch: 'Effacer la recherche',
  cancel: 'Annuler',
  none: '—',
  copy: 'Copier',
  copied: 'Copié',
  copyByHand: 'Sélectionnez et copiez manuellement',
  query: 'Requête',
  queryFor: 'Requête : {{what}}',
  requestId: 'Requête {{id}}',
  failed: {
    UNREACHABLE: { title: 'Le serveur est injoignable', lead: 'Vérifiez la connexion, puis réessayez.' },
    UNAVAILABLE: {
      title: 'L’annuaire est temporairement indisponible',
      lead: 'Sa base de données est injoignable, ou il démarre. Réessayez sous peu.',
    },
    INCOMPLETE: { title: 'L’export a été interrompu', lead: 'Aucun fichier n’a été enregistré. Réessayez.' },
    TIMED_OUT: {
      title: 'Délai dépassé',
      lead: 'Utilisez un filtre plus étroit ou une période plus courte.',
    },
    RATE_LIMITED: { title: 'Trop de requêtes', lead: 'Attendez quelques secondes, puis réessayez.' },
    TOO_MANY_EXPORTS: {
      title: 'Trop d’exports',
      lead: 'Un jeton d’accès permet deux exports à la fois. Attendez que l’un se termine ou arrêtez-en un, puis réessayez.',
    },
    FORBIDDEN: {
      title: 'Votre jeton d’accès ne le permet pas',
      lead: 'Demandez à un administrateur un jeton avec la permission nommée ici.',
    },
    UNAUTHENTICATED: {
      title: 'Vous n’avez pas accès à cette entreprise',
      lead: 'Votre jeton d’accès appartient à une autre entreprise. Connectez-vous avec un jeton de celle-ci.',
    },
    ENTERPRISE_NOT_FOUND: {
      title: 'Entreprise introuvable',
      lead: 'Comparez le nom dans l’adresse à celui de l’URL de locataire.',
    },
    GRAPHQL_VALIDATION_FAILED: {
      title: 'Non pris en charge par cette version du serveur',
      lead: 'Le serveur est plus ancien que cette page. Rechargez-la une fois le serveur mis à jour.',
    },
    OTHER: { title: 'Une erreur s’est produite', lead: 'Détails :' },
  },
};
