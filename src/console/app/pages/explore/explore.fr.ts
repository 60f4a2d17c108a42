import type { Same } from '../../texts/same.ts';
import type { explore as english } from './explore.en.ts';

/** Texts of the page to explore. */
export const explore: Same<typeof english> = {
  title: 'Explorer',
  lead: 'Comment l’annuaire comprend un filtre, et ce qu’il répond à vos propres questions.',
  filter: { title: 'Filtre SCIM', label: 'Filtre, selon la RFC 7644' },
  tree: { title: 'Tel qu’il est lu', and: 'tous', or: 'un au moins', not: 'non', valuePath: 'une valeur remplit' },
  graphql: 'En filtre GraphQL',
  plan: {
    title: 'Tel que la base le traite',
    indexed: 'Servi par un index',
    scanned: 'Lit tous les utilisateurs',
    rows: 'Lignes attendues :',
    cost: 'coût :',
    sql: 'SQL',
    whole: 'Le plan entier',
  },
  found: {
    title: 'Qui correspond',
    nobody: 'Personne ne correspond à ce filtre',
    link: 'Ouvrir dans Utilisateurs',
    noLink: 'La page des utilisateurs ne sait pas dire ce filtre',
  },
  forbidden: {
    title: 'Les filtres sont pour qui peut lire les utilisateurs',
    lead: 'Connectez-vous avec un jeton qui a la permission READ_DIRECTORY, MANAGE_USERS ou ADMINISTER.',
  },
  runner: {
    title: 'GraphQL',
    query: 'Requête',
    variables: 'Variables, en JSON',
    run: 'Exécuter',
    answer: 'Réponse',
    noJson: 'Les variables ne sont pas du JSON : {{reason}}',
    graphiql: 'Ouvrir GraphiQL',
    ready: {
      latest: 'Modifiés en dernier',
      departments: 'Services',
      refused: 'Requêtes refusées',
      changes: 'Derniers changements',
    },
  },
};
