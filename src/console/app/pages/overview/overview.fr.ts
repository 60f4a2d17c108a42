import type { Same } from '../../texts/same.ts';
import type { overview as english } from './overview.en.ts';

/** The same in French. */
export const overview: Same<typeof english> = {
  title: 'Vue d’ensemble',
  health: 'Santé d’Entra',
  lastContact: 'Dernier contact',
  never: {
    title: 'Microsoft Entra ID n’a pas encore appelé',
    lead: 'Créez un jeton d’accès pour l’approvisionnement, collez-le avec l’URL du locataire dans Entra, appuyez-y sur « Tester la connexion », puis démarrez l’approvisionnement.',
    link: 'Créer un jeton d’accès',
  },
  silent: {
    title: 'Entra se tait depuis plus de deux heures',
    lead: 'Il vient toutes les 20 à 40 minutes et ne s’absente que si rien ne change de son côté. Si quelqu’un a été modifié ou affecté depuis, il aurait dû appeler :',
    job: 'La tâche est-elle démarrée ? Voyez l’approvisionnement dans le centre d’administration Microsoft Entra ; une tâche en quarantaine vient au plus une fois par jour.',
    token: 'Son jeton d’accès a-t-il expiré, ou a-t-il été révoqué ?',
  },
  comesEvery: 'Vient toutes les',
  lastCycle: 'Dernier cycle',
  rate: 'Son rythme',
  perMinute: 'par minute',
  lastShare: 'Ses échecs',
  shares: 'Part des échecs, les dix derniers cycles',
  quarantine: 'Quarantaine au-delà de {{share, number(style: percent)}}',
  limit:
    'Entra met une tâche en quarantaine à partir de {{least, number}} échecs quand plus de {{share, number(style: percent)}} de ses opérations échouent, au-delà de {{most, number}} échecs dans tous les cas, et aussitôt quand son jeton est refusé.',
  people: 'Utilisateurs',
  nobody: 'Aucune valeur.',
  others: 'Autres ou aucun :',
  activity: 'Les 30 derniers jours',
  growth: 'Utilisateurs à la fin de chaque jour',
  movement: 'Changements par jour',
  numbers: 'Les chiffres en tableau',
  day: 'Jour',
  users: 'Utilisateurs',
  cycles: 'Derniers cycles',
  allCycles: 'Tous les cycles',
  noCycles: 'Aucun cycle pour l’instant.',
  failures: 'À traiter : les 7 derniers jours',
  allFailures: 'Tous les échecs',
  noFailures: 'Rien n’a échoué ces 7 derniers jours.',
  logLoss:
    'Le quota journalier du journal des requêtes est épuisé : {{bodies, number}} corps et {{entries, number}} requêtes entières n’y figurent pas ; les chiffres les comptent quand même. Pour la journée du',
  nameConflicts: {
    title: 'Des utilisateurs ont le même nom d’utilisateur',
    lead: 'Leurs noms ne diffèrent en rien qui compte. Par ce nom, seul le plus ancien est trouvé, par Entra aussi ; donnez à l’un des deux un autre nom d’utilisateur, ou supprimez celui dont personne n’a besoin.',
    besides: 'à côté de',
  },
  credentials: 'Jetons d’accès qui expirent',
  noCredentials: 'Aucun jeton d’accès n’expire sous 30 jours.',
  credentialsForbidden: 'Seul un administrateur voit les jetons d’accès.',
  expires: 'expire',
  expired: 'expiré',
};
