import type { Same } from '../../texts/same.ts';
import type { explore as english } from './explore.en.ts';

/** Texts of the page to explore. */
export const explore: Same<typeof english> = {
  title: 'Explorer',
  lead: 'Comment l’annuaire comprend un filtre, et ce qu’il répond à vos propres questions.',
  parts: { label: 'Parties de cette page', filter: 'Filtre', graphql: 'GraphQL' },
  filter: {
    title: 'Filtre SCIM',
    label: 'Filtre, selon la RFC 7644',
    examples: { entra: 'Tels qu’Entra les envoie :', others: 'Autres :' },
  },
  tree: { title: 'Tel qu’il est lu', and: 'tous', or: 'un au moins', not: 'non', valuePath: 'une valeur remplit' },
  graphql: { title: 'En filtre GraphQL', link: 'Ouvrir dans GraphQL' },
  plan: {
    page: 'Comment la base trouve les utilisateurs',
    total: 'Comment elle les compte',
    totalLead: 'L’instruction pour une page ne donne pas le total, qui est compté ainsi quand la page ne le dit pas.',
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
  ready: {
    label: 'Requêtes pour commencer',
    users: 'Utilisateurs par filtre',
    history: 'Un utilisateur et son historique',
    cycles: 'Cycles et échecs',
    facets: 'Facettes',
    requests: 'Journal des requêtes',
    tokens: 'Jetons d’accès',
  },
  query: {
    title: 'Requête',
    document: 'Document GraphQL',
    variables: 'Variables, en JSON',
    operation: 'Opération à exécuter',
    run: 'Exécuter',
    runMutation: 'Exécuter la mutation',
  },
  answer: {
    title: 'Réponse',
    none: 'Rien n’a encore été demandé',
    noneLead: 'Exécutez la requête, par le bouton ou par Ctrl-Entrée dans l’éditeur.',
    noJson: 'Les variables ne sont pas du JSON : {{reason}}',
    done: 'Répondu',
    errors_one: '{{count}} erreur',
    errors_other: '{{count}} erreurs',
    place: 'ligne {{line}}, colonne {{column}}',
  },
  docs: {
    title: 'Documentation',
    search: 'Chercher types et champs',
    all: 'Tous les types',
    found_one: '{{count}} entrée',
    found_other: '{{count}} entrées',
    deprecated: 'Obsolète : {{reason}}',
  },
};
