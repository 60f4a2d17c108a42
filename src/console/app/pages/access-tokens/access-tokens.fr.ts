import type { Translation } from '../../texts/catalogue.en.ts';
import type { accessTokens as english } from './access-tokens.en.ts';

/** French texts of the page of access tokens. */
export const accessTokens: Translation<typeof english> = {
  title: 'Jetons d’accès',
  lead: 'Identifiants que Microsoft Entra ID et d’autres clients utilisent pour cette entreprise.',
  name: 'Nom',
  permissions: 'Permissions',
  created: 'Créé',
  lastUsed: 'Dernier usage',
  expires: 'Expire',
  actions: 'Actions',
  never: 'Jamais',
  notYet: 'Pas encore',
  expiresIn_one: 'Expire dans un jour',
  expiresIn_other: 'Expire dans {{count, number}} jours',
  which: '{{name}}, créé le {{created}}, expire le {{expires}}',
  whichForever: '{{name}}, créé le {{created}}, n’expire jamais',
  showEnded: 'Afficher les inactifs',
  hideEnded: 'Masquer les inactifs',
  counted: '{{shown, number}} jetons d’accès sur {{all, number}}',
  state: { title: 'État', live: 'Actif', expired: 'Expiré', revoked: 'Révoqué' },
  rejected: '{{count, number}} refusées',
  rejectedWhen: 'Depuis le {{since}}, la dernière le {{last}}',
  empty: {
    title: 'Aucun jeton actif',
    lead: 'Créez-en un et collez-le dans Microsoft Entra ID. D’ici là, rien n’est approvisionné.',
  },
  forbidden: {
    title: 'Seuls les administrateurs peuvent voir les jetons d’accès',
    lead: 'Connectez-vous avec un jeton qui a la permission ADMINISTER, ou demandez à un administrateur.',
  },
  permission: {
    USER_PROVISIONING: {
      title: 'Approvisionnement',
      lead: 'Pour Microsoft Entra ID : lit et modifie les utilisateurs par SCIM.',
      stops: 'Microsoft Entra ID, ou tout autre client SCIM qui l’utilise, ne peut plus approvisionner {{enterprise}}.',
    },
    READ_DIRECTORY: {
      title: 'Lire l’annuaire',
      lead: 'Lit les utilisateurs, leur historique et le journal des requêtes ; ne modifie rien.',
      stops: 'Les analystes et rapports qui l’utilisent ne peuvent plus lire {{enterprise}}.',
    },
    MANAGE_USERS: {
      title: 'Gérer les utilisateurs',
      lead: 'Lit et modifie les utilisateurs par GraphQL.',
      stops: 'Les programmes qui l’utilisent ne peuvent plus lire ni modifier par GraphQL ceux de {{enterprise}}.',
    },
    ADMINISTER: {
      title: 'Administrer',
      lead: 'Gère les jetons d’accès, lit tout et modifie les utilisateurs.',
      stops:
        'Les personnes qui administrent {{enterprise}} avec ce jeton ne le peuvent plus ; leurs sessions prennent fin.',
    },
  },
  lifetime: { label: 'Expire dans', days: '{{days}} jours', never: 'Jamais' },
  make: {
    open: 'Créer un jeton',
    title: 'Créer un jeton d’accès',
    nameHint: 'Où il est utilisé, p. ex. « Entra ID, production ».',
    nameTooLong: 'Utilisez 200 caractères au plus.',
    submit: 'Créer',
  },
  rotate: {
    open: 'Remplacer',
    title: 'Remplacer « {{name}} »',
    lead: 'Crée un nouveau jeton avec le même nom et les mêmes permissions. L’ancien reste valide pendant le délai, pour éviter toute interruption.',
    overlap: 'L’ancien jeton reste valide',
    hours: {
      '0': 'Révoquer immédiatement',
      '24': '24 heures',
      '72': '3 jours',
      '168': '7 jours',
      '720': '30 jours',
    },
    submit: 'Remplacer',
  },
  revoke: {
    open: 'Révoquer',
    title: 'Révoquer « {{name}} » ?',
    lead: 'Il est définitivement refusé partout en 5 secondes. Ce qui cesse de fonctionner :',
    submit: 'Révoquer',
    lastUsed: 'Dernier usage :',
    done: 'Jeton d’accès révoqué.',
  },
  sessions: {
    open: 'Sessions',
    title: 'Sessions actives',
    lead: 'Sessions de cette console ouvertes avec un jeton d’accès. Y mettre fin prend effet partout en 2 secondes, y compris pour la vôtre si vous vous êtes connecté avec un tel jeton. Les jetons restent valides.',
    none: 'Aucune session active.',
    more_one: 'et une autre',
    more_other: 'et {{count, number}} autres',
    submit: 'Mettre fin à toutes les sessions',
    done: 'Toutes les sessions ont pris fin.',
  },
  secret: {
    title: 'Le secret de « {{name}} »',
    once: 'Le secret n’est affiché qu’une fois. Copiez-le avant de fermer.',
    secret: 'Jeton secret',
    tenantUrl: 'URL de locataire',
    noTenantUrl:
      'Cet annuaire ne connaît pas l’URL de sa passerelle SCIM. Demandez à l’exploitant de donner ici à PUBLIC_URL la même valeur que sur la passerelle. L’URL de locataire et le test de connexion s’afficheront alors.',
    notForEntra:
      'Envoyez-le comme « Authorization: Bearer … » à /graphql. Il ne fonctionne pas pour SCIM, donc Entra ID ne peut pas l’utiliser.',
    leave: 'Le secret n’est affiché qu’une fois. Fermer sans copier ?',
    done: 'Terminé',
    steps: {
      title: 'Dans le centre d’administration Microsoft Entra',
      open: 'Ouvrez Applications d’entreprise, sélectionnez l’application, puis Approvisionnement, puis Informations d’identification de l’administrateur.',
      url: 'Collez l’URL de locataire dans « URL de locataire ».',
      secret: 'Collez le secret dans « Jeton secret ».',
      test: 'Sélectionnez « Tester la connexion ».',
      save: 'Sélectionnez « Enregistrer ».',
    },
  },
  test: {
    run: 'Tester la connexion',
    works: 'Connexion réussie',
    worksLead: 'Le jeton d’accès a été accepté (statut 200).',
    fails: 'Échec de la connexion',
    unreachable: 'Aucune réponse.',
    answered: 'Statut {{status}}.',
    elsewhere:
      'L’URL de locataire est sur une autre origine, que cette page ne peut pas appeler. Le test utilise le même chemin sur {{origin}}.',
  },
};
