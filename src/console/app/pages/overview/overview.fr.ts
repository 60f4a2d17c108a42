import type { Same } from '../../texts/same.ts';
import type { overview as english } from './overview.en.ts';

/** The same in French. */
export const overview: Same<typeof english> = {
  title: 'Vue d’ensemble',
  health: 'Approvisionnement par Entra',
  lastContact: 'Dernier contact',
  never: {
    title: 'En attente de la première requête de Microsoft Entra ID',
    lead: 'Créez un jeton d’accès pour l’approvisionnement, collez-le avec l’URL de locataire dans Entra, sélectionnez-y « Tester la connexion », puis démarrez l’approvisionnement.',
    link: 'Créer un jeton d’accès',
  },
  silent: {
    title: 'Aucune requête d’Entra depuis plus de 2 heures',
    lead: 'Entra se synchronise généralement toutes les 20 à 40 minutes et ne fait de pause que si rien ne change de son côté. Si un utilisateur a été modifié ou affecté depuis, vérifiez :',
    job: 'La tâche d’approvisionnement est-elle en cours ? Voir Approvisionnement dans le centre d’administration Microsoft Entra. Une tâche en quarantaine s’exécute au plus une fois par jour.',
    token: 'Son jeton d’accès a-t-il expiré ou été révoqué ?',
  },
  comesEvery: 'Fréquence',
  lastCycle: 'Dernier cycle',
  rate: 'Débit',
  perMinute: 'requêtes/min',
  lastShare: 'Taux d’échec',
  shares: 'Taux d’échec, 10 derniers cycles',
  quarantine: 'Seuil de quarantaine ({{share, number(style: percent)}})',
  limit:
    'Entra met une tâche en quarantaine après {{least, number}} échecs si plus de {{share, number(style: percent)}} de ses opérations échouent, après {{most, number}} échecs dans tous les cas, et dès que son jeton est refusé.',
  people: 'Utilisateurs',
  nobody: 'Aucune valeur.',
  others: 'Autres ou vides :',
  activity: '30 derniers jours',
  growth: 'Utilisateurs à la fin de chaque jour',
  movement: 'Changements par jour',
  numbers: 'Afficher en tableau',
  day: 'Jour',
  users: 'Utilisateurs',
  cycles: 'Derniers cycles',
  allCycles: 'Tous les cycles',
  noCycles: 'Aucun cycle pour l’instant.',
  failures: 'À traiter (7 derniers jours)',
  allFailures: 'Tous les échecs',
  noFailures: 'Aucun échec ces 7 derniers jours.',
  logLoss:
    'Le journal des requêtes a atteint son quota journalier : {{bodies, number}} corps et {{entries, number}} requêtes n’ont pas été enregistrés. Les décomptes les incluent. Journée du',
  nameConflicts: {
    title: 'Utilisateurs de même nom d’utilisateur',
    lead: 'Ces noms ne diffèrent que par la casse, la forme Unicode ou les espaces autour, et comptent donc comme un seul. Une recherche par nom, comme celle d’Entra, ne trouve que l’utilisateur le plus ancien. Renommez ou supprimez l’un des deux.',
    besides: 'et',
  },
  credentials: 'Jetons d’accès qui expirent',
  noCredentials: 'Aucun jeton d’accès n’expire sous 30 jours.',
  credentialsForbidden: 'Seuls les administrateurs peuvent voir les jetons d’accès.',
  expires: 'expire',
  expired: 'expiré',
};
