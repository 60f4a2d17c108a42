import type { Same } from '../../texts/same.ts';
import type { accessTokens as english } from './access-tokens.en.ts';

/** Texts of the page of access tokens. */
export const accessTokens: Same<typeof english> = {
  title: 'Jetons d’accès',
  lead: 'Ce avec quoi Microsoft Entra ID et d’autres programmes ouvrent cette entreprise.',
  name: 'Nom',
  permissions: 'Permissions',
  created: 'Créé',
  lastUsed: 'Dernier usage',
  expires: 'Expire',
  deeds: 'Actions',
  never: 'Jamais',
  notYet: 'Pas encore',
  expiresIn_one: 'Expire dans un jour',
  expiresIn_other: 'Expire dans {{count, number}} jours',
  which: '{{name}}, créé le {{created}}, expire le {{expires}}',
  whichForever: '{{name}}, créé le {{created}}, n’expire jamais',
  showEnded: 'Montrer les anciens',
  hideEnded: 'Cacher les anciens',
  counted: '{{shown, number}} jetons d’accès sur {{all, number}}',
  state: { title: 'État', live: 'Valable', expired: 'Expiré', revoked: 'Révoqué' },
  empty: {
    title: 'Aucun jeton d’accès n’est valable',
    lead: 'Créez-en un et collez-le dans Microsoft Entra ID ; d’ici là, rien n’est provisionné.',
  },
  forbidden: {
    title: 'Les jetons d’accès sont l’affaire des administrateurs',
    lead: 'Connectez-vous avec un jeton qui a la permission ADMINISTER, ou demandez-en un à qui en détient un.',
  },
  permission: {
    USER_PROVISIONING: {
      title: 'Provisionnement',
      lead: 'Pour Microsoft Entra ID : lit et modifie les utilisateurs par SCIM.',
      stops: 'Microsoft Entra ID, ou tout autre client SCIM qui l’utilise, ne peut plus provisionner {{enterprise}}.',
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
      stops: 'Qui administre {{enterprise}} avec lui ne le peut plus ; les sessions ouvertes avec lui prennent fin.',
    },
  },
  lifetime: { label: 'Valable pendant', days: '{{days}} jours', never: 'Sans fin' },
  make: {
    open: 'Créer un jeton',
    title: 'Créer un jeton d’accès',
    nameHint: 'Ce qui l’utilisera, p. ex. « Entra ID, production ».',
    nameTooLong: 'Utilisez 200 caractères au plus.',
    submit: 'Créer',
  },
  rotate: {
    open: 'Remplacer',
    title: 'Remplacer « {{name}} »',
    lead: 'Crée un nouveau jeton de mêmes nom et permissions. L’ancien prend fin après le délai, pour que rien ne s’arrête.',
    overlap: 'L’ancien reste valable',
    hours: {
      '0': 'Plus du tout : il est révoqué',
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
    lead: 'Il est refusé partout en 5 secondes, définitivement. Ce qui cesse de fonctionner :',
    submit: 'Révoquer',
    lastUsed: 'Dernier usage :',
    done: 'Le jeton d’accès est révoqué.',
  },
  sessions: {
    open: 'Sessions',
    title: 'Qui est connecté',
    lead: 'Chacun s’est connecté à cette console avec un jeton d’accès. Déconnecter tout le monde met fin à toutes les sessions, partout en 2 secondes, la vôtre aussi si vous vous êtes connecté avec un tel jeton ; les jetons restent valables.',
    none: 'Personne n’est connecté avec un jeton d’accès de cette entreprise.',
    more_one: 'et une autre',
    more_other: 'et {{count, number}} autres',
    submit: 'Déconnecter tout le monde',
    done: 'Tout le monde est déconnecté.',
  },
  secret: {
    title: 'Le secret de « {{name}} »',
    once: 'Le secret n’est montré que cette fois. Copiez-le avant de fermer.',
    secret: 'Jeton secret',
    tenantUrl: 'URL du locataire',
    noTenantUrl:
      'L’URL du locataire est celle de la passerelle SCIM, que cet annuaire ne connaît pas. Demandez à l’exploitant de régler PUBLIC_URL ici comme sur la passerelle ; l’URL s’affichera alors et la connexion pourra être testée.',
    notForEntra:
      'Envoyez-le comme « Authorization: Bearer … » à /graphql. Il n’ouvre pas SCIM et ne sert pas à Entra ID.',
    leave: 'Le secret n’est montré que maintenant. Le quitter sans l’avoir copié ?',
    done: 'Je l’ai copié',
    steps: {
      title: 'Dans le centre d’administration Microsoft Entra',
      open: 'Ouvrez Applications d’entreprise, choisissez l’application, puis Approvisionnement, puis Informations d’identification de l’administrateur.',
      url: 'Collez l’URL du locataire dans « URL de locataire ».',
      secret: 'Collez le secret dans « Jeton secret ».',
      test: 'Appuyez sur « Tester la connexion ».',
      save: 'Appuyez sur « Enregistrer ».',
    },
  },
  test: {
    run: 'Tester la connexion',
    works: 'Fonctionne',
    worksLead: 'Statut 200, personne trouvé : juste ce qu’Entra ID veut voir.',
    fails: 'Ne fonctionne pas',
    unreachable: 'Personne n’a répondu.',
    answered: 'Statut {{status}}.',
    elsewhere:
      'L’URL du locataire est d’une autre origine, que cette page ne peut interroger. Le test va au même chemin sur {{origin}}.',
  },
};
