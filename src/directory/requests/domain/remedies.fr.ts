import type { Remedies } from './remedies.en.ts';

export const FRENCH: Remedies = {
  byStatus: {
    400: 'Corrigez la valeur dans Entra, ou le mappage des attributs ; le motif nomme l’attribut.',
    401: 'Vérifiez l’entreprise dans l’URL de locataire, et entrez un jeton d’accès qui n’est ni expiré ni révoqué.',
    403: 'Émettez un jeton d’accès avec la permission USER_PROVISIONING et entrez-le comme jeton secret.',
    404: 'L’utilisateur a été supprimé ici : redémarrez l’approvisionnement, ou approvisionnez l’utilisateur à la demande. Sinon, vérifiez l’URL de locataire.',
    405: 'Corrigez l’URL de locataire : elle se termine par /api/scim/v2/enterprises/<enterprise_name>/.',
    409: 'Comparez avec ce qui est enregistré, puis répétez la modification.',
    412: 'Rien, si c’est rare : quelqu’un d’autre a modifié l’utilisateur avant, et le client le relit.',
    413: 'Envoyez moins à la fois, ou augmentez MAX_BODY_BYTES.',
    415: 'Configurez le client pour envoyer application/scim+json en UTF-8, sans Content-Encoding.',
    429: 'Rien, Entra réessaie ; si cela persiste, augmentez RATE_LIMIT_PER_SECOND.',
    500: 'Signalez l’identifiant de la dernière requête à ceux qui exploitent ce service ; leur journal dit pourquoi.',
    501: 'Désactivez dans Entra ce que ce service ne prend pas en charge, comme l’approvisionnement de groupes.',
    503: 'Rien dans Entra, il réessaie ; qui exploite ce service consulte /readyz et les journaux.',
  },
  byKeyword: {
    '400 invalidFilter':
      'Choisissez un autre attribut de correspondance dans le mappage des attributs, ou corrigez le filtre.',
    '400 invalidPath': 'Corrigez l’attribut cible dans le mappage des attributs ; la raison montre l’erreur.',
    '400 invalidSyntax':
      'Le client envoie ce qui n’est pas un message SCIM ; regardez le corps, et signalez-le à qui développe le client.',
    '400 mutability': 'Retirez l’attribut du mappage des attributs ; il ne peut être écrit.',
    '400 noTarget': 'Approvisionnez cette personne à la demande : la valeur à modifier n’est plus là.',
    '400 tooMany': 'Configurez le client pour demander moins à la fois.',
    '409 uniqueness':
      'Trouvez l’utilisateur qui a ce userName, peut-être désactivé ; renommez-le ou supprimez-le, ou faites correspondre les deux.',
  },
  refused: 'Lisez le motif ; ce que le client envoie doit changer.',
  failed: 'Rien dans Entra, il réessaie ; si cela persiste, signalez l’identifiant de la dernière requête.',
};
