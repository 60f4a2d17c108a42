import type { Same } from '../../texts/same.ts';
import type { overview as english } from './overview.en.ts';

/** The same in French. */
export const overview: Same<typeof english> = {
  title: 'Vue d’ensemble',
  health: 'Santé d’Entra',
  lastContact: 'Dernier contact',
  never: 'Microsoft Entra ID n’a pas encore appelé.',
  lastShare: 'Échecs du dernier cycle',
  limit: 'Entra met une tâche en quarantaine au-delà de 40 %.',
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
  credentials: 'Jetons d’accès qui expirent',
  noCredentials: 'Aucun jeton d’accès n’expire sous 30 jours.',
  credentialsForbidden: 'Seul un administrateur voit les jetons d’accès.',
  expires: 'expire',
  expired: 'expiré',
};
