/** The refusals of the directory in English, each with its French; names in braces are placeholders. */
export const DIRECTORY_SENTENCES: Readonly<Record<string, string>> = {
  // Users and their values.
  '{attribute} is required.': '{attribute} est obligatoire.',
  '{attribute} is longer than {most} characters; shorten it.':
    '{attribute} dépasse {most} caractères ; raccourcissez-le.',
  '{attribute} is longer than {most} bytes; shorten it.': '{attribute} dépasse {most} octets ; raccourcissez-le.',
  '{attribute} has more than {most} values; send fewer.': '{attribute} a plus de {most} valeurs ; envoyez-en moins.',
  '{attribute} has more than {most} characters in total; shorten it.':
    '{attribute} a plus de {most} caractères au total ; raccourcissez-le.',
  '{attribute} contains an invalid character (U+0000 or an unpaired surrogate); remove it.':
    '{attribute} contient un caractère invalide (U+0000 ou un demi-codet isolé) ; supprimez-le.',
  '{attribute} takes more than {most} comparisons of its values; send fewer steps or values at a time.':
    '{attribute} demande plus de {most} comparaisons de ses valeurs ; envoyez moins d’étapes ou de valeurs à la fois.',
  'No value of {attribute} matches the filter; correct the filter or add the value first.':
    'Aucune valeur de {attribute} ne correspond au filtre ; corrigez le filtre ou ajoutez d’abord la valeur.',
  'userName "{name}" belongs to {owner}, active or not; choose another or change that user.':
    'Le userName « {name} » appartient à {owner}, actif ou non ; choisissez-en un autre ou modifiez cet utilisateur.',
  'another user of this enterprise': 'un autre utilisateur de cette entreprise',
  'user {id}': 'l’utilisateur {id}',
  'The user is not at the version that the change requires; read the user again and repeat the change.':
    'L’utilisateur n’est pas à la version exigée par la modification ; relisez-le et répétez la modification.',
  'The user is not deleted; delete the user before erasing.':
    'L’utilisateur n’est pas supprimé ; supprimez-le avant de l’effacer.',
  'Too many requests are changing this user at once; send the change again.':
    'Trop de requêtes modifient cet utilisateur en même temps ; renvoyez la modification.',

  // Enterprises, access tokens and sessions.
  'The access token is missing, unknown, expired, revoked or belongs to another enterprise; send a valid one.':
    'Le jeton d’accès est absent, inconnu, expiré, révoqué ou appartient à une autre entreprise ; envoyez-en un valide.',
  'The access token lacks the permission {permissions}; use one that has it.':
    'Le jeton d’accès n’a pas la permission {permissions} ; utilisez-en un qui l’a.',
  'Only the administration token can create, list, rename and delete enterprises, and list and end its own sessions; use it.':
    'Seul le jeton d’administration peut créer, lister, renommer et supprimer des entreprises, lister ses sessions et y mettre fin ; utilisez-le.',
  'Only authenticated gateways can send reports; set the same GATEWAY_SECRET on all processes.':
    'Seules les passerelles authentifiées peuvent envoyer des rapports ; donnez le même GATEWAY_SECRET à tous les processus.',
  'There is no enterprise "{name}"; correct the name or create it.':
    'Il n’existe aucune entreprise « {name} » ; corrigez le nom ou créez-la.',
  'openSession requires an access token, not a session; send the token.':
    'openSession requiert un jeton d’accès, pas une session ; envoyez le jeton.',
  'endSession requires the secret of a session; send that, or end all sessions of the enterprise.':
    'endSession requiert le secret d’une session ; envoyez-le, ou mettez fin à toutes les sessions de l’entreprise.',
  'Enterprise "{name}" already exists; choose another name.':
    'L’entreprise « {name} » existe déjà ; choisissez un autre nom.',
  'The enterprise was deleted; choose another.': 'L’entreprise a été supprimée ; choisissez-en une autre.',
  'This access token {ended} on {day}; issue a new one and use it instead.':
    'Ce jeton d’accès {ended} le {day} ; émettez-en un nouveau et utilisez-le.',
  expired: 'a expiré',
  'was revoked': 'a été révoqué',
  '{field} is an access token that was already rotated; rotate its successor {id}, or revoke that first.':
    '{field} désigne un jeton d’accès déjà remplacé ; remplacez son successeur {id}, ou révoquez d’abord celui-ci.',
  'No access token of this enterprise has this ID; list them to find it.':
    'Aucun jeton d’accès de cette entreprise n’a cet identifiant ; cherchez-le dans leur liste.',
  'The enterprise has {most} active access tokens; revoke an unused one.':
    'L’entreprise a {most} jetons d’accès actifs ; révoquez-en un qui ne sert pas.',
  '{field} is empty; enter a name for the access token.': '{field} est vide ; entrez un nom pour le jeton d’accès.',
  '{field} is empty; name at least one permission.': '{field} est vide ; nommez au moins une permission.',
  '{field} is in the past; use a future date or none.': '{field} est dans le passé ; donnez une date future ou aucune.',
  '{field} must be from 0 to {most}.': '{field} doit être compris entre 0 et {most}.',
  '{field} is a revoked, expired or just rotated access token; list the tokens or issue a new one.':
    '{field} désigne un jeton d’accès révoqué, expiré ou remplacé à l’instant ; listez les jetons ou émettez-en un nouveau.',
  '{field} must be 1 to 64 letters, digits, "_" or "-".':
    '{field} doit compter de 1 à 64 lettres, chiffres, « _ » ou « - ».',

  // Queries.
  '{field} must be after from.': '{field} doit être postérieur à from.',
  '{field} is not an attribute of a user; use one of {attributes}.':
    '{field} n’est pas un attribut d’utilisateur ; utilisez l’un de {attributes}.',
  '{field} is not a time zone; use an IANA name such as America/Toronto.':
    '{field} n’est pas un fuseau horaire ; utilisez un nom IANA tel que America/Toronto.',
  '{field} must be 0 or more.': '{field} doit être 0 ou plus.',
  '{field} must name at least one field.': '{field} doit nommer au moins un champ.',
  '{field} names a field twice.': '{field} nomme un champ deux fois.',
  '{field} exceeds the limit of {most} values; request fewer.':
    '{field} dépasse la limite de {most} valeurs ; demandez-en moins.',
  '{field} exceeds the page size limit of {most}; request fewer and continue with after.':
    '{field} dépasse la taille maximale d’une page, {most} ; demandez-en moins et continuez avec after.',
  'activity returns {most} buckets at most; use a longer unit or a shorter time range.':
    'activity donne {most} intervalles au plus ; utilisez une unité plus longue ou une période plus courte.',
  'search takes {words} words and {characters} characters at most.':
    'search admet {words} mots et {characters} caractères au plus.',
  'Use either offset or after, not both.': 'Utilisez offset ou after, pas les deux.',
  'orderBy takes {most} keys at most.': 'orderBy admet {most} clés au plus.',
  'after is not a valid cursor of this list; use the endCursor of the previous page.':
    'after n’est pas un curseur valide de cette liste ; utilisez le endCursor de la page précédente.',
  'requests takes {most} entries at most; send them in several calls.':
    'requests admet {most} entrées au plus ; envoyez-les en plusieurs appels.',
  'The filter in {field} {fault}; split it into several queries.':
    'Le filtre de {field} {fault} ; répartissez-le sur plusieurs requêtes.',
  'has more than {most} conditions': 'a plus de {most} conditions',
  'is nested more than {most} deep': 'est imbriqué sur plus de {most} niveaux',
  'DateTime takes times of the years 1 to 9999, in UTC.': 'DateTime admet les dates des années 1 à 9999, en UTC.',
  'The directory does not support {operation}; use a query or a mutation.':
    'L’annuaire ne prend pas en charge {operation} ; utilisez une query ou une mutation.',
  '{header} must be USER_PROVISIONING or omitted.': '{header} doit être USER_PROVISIONING ou absent.',
  'This directory does not know the operation; send it alone, with its text.':
    'Ce service d’annuaire ne connaît pas l’opération ; envoyez-la seule, avec son texte.',

  // Limits and availability.
  'The operation exceeds the {limit} limit of {most}; request less at a time.':
    'L’opération dépasse la limite ({limit} : {most}) ; demandez-en moins à la fois.',
  cost: 'coût',
  depth: 'profondeur',
  tokens: 'mots',
  'response bytes': 'octets de la réponse',
  'variables depth': 'profondeur des variables',
  'variables size': 'taille des variables',
  'The operation took longer than the time limit of {most} ms; a mutation may have taken effect, so check before you repeat it.':
    'L’opération a dépassé la limite de {most} ms ; une mutation a pu être exécutée, vérifiez avant de la répéter.',
  'The page waited longer than the time limit; retry with a smaller page.':
    'La page a attendu au-delà de la limite de temps ; réessayez avec une page plus petite.',
  'Too many queries of this kind are waiting; retry shortly, with fewer at once.':
    'Trop de requêtes de ce genre sont en attente ; réessayez sous peu, avec moins à la fois.',
  'Too many failed attempts from this address; a valid token still works.':
    'Trop d’échecs depuis cette adresse ; un jeton valide est toujours accepté.',
  'The document is longer than {most} characters; send long values as variables.':
    'Le document dépasse {most} caractères ; envoyez les longues valeurs comme variables.',
  'The body is larger than MAX_GRAPHQL_BODY_BYTES; send less at once.':
    'Le corps dépasse MAX_GRAPHQL_BODY_BYTES ; envoyez-en moins à la fois.',
  'The body is nested deeper than {most} levels; send less at once.':
    'Le corps est imbriqué sur plus de {most} niveaux ; envoyez-en moins à la fois.',
  'The body has more than {most} values; send less at once.':
    'Le corps a plus de {most} valeurs ; envoyez-en moins à la fois.',
  'A list or an object in the body has more than {most} elements; send less at once.':
    'Une liste ou un objet du corps a plus de {most} éléments ; envoyez-en moins à la fois.',
  'The body cannot be read; send JSON in UTF-8, without a Content-Encoding.':
    'Le corps ne peut être lu ; envoyez du JSON en UTF-8, sans Content-Encoding.',
  'The body cannot be read; send JSON in UTF-8.': 'Le corps ne peut être lu ; envoyez du JSON en UTF-8.',
  'The request body is incomplete; send it again.': 'Le corps de la requête est incomplet ; renvoyez-le.',
  'The directory failed; see its log.': 'L’annuaire a échoué ; consultez son journal.',
  'The directory failed; report this with the request ID {id}.':
    'L’annuaire a échoué ; signalez-le avec l’identifiant de requête {id}.',
  "The directory's database is temporarily unavailable; try again in a minute.":
    'La base de données de l’annuaire est temporairement indisponible ; réessayez dans une minute.',
  "The disk of the directory's database is full; free some space and try again.":
    'Le disque de la base de données de l’annuaire est plein ; libérez de la place et réessayez.',
  "The directory's database timed out; try again, or request less at once.":
    'La base de données de l’annuaire a mis trop de temps à répondre ; réessayez, ou demandez-en moins à la fois.',
  'The user directory cannot be reached at the moment; try again shortly.':
    'L’annuaire est injoignable pour le moment ; réessayez bientôt.',
  'The user directory did not respond in time; try again shortly.':
    'L’annuaire n’a pas répondu à temps ; réessayez bientôt.',
  'The user directory failed; see its log for the ID of this request.':
    'L’annuaire a échoué ; consultez son journal avec l’identifiant de cette requête.',
  'The directory did not respond in time.': 'L’annuaire n’a pas répondu à temps.',
  'The directory did not respond to this operation.': 'L’annuaire n’a pas répondu à cette opération.',
  // The console's endpoints.
  'Sign in with an access token.': 'Connectez-vous avec un jeton d’accès.',
  'Only administrators can test connections.': 'Seuls les administrateurs peuvent tester les connexions.',
  'Send { "enterprise": …, "secret": … } where PUBLIC_URL is set.':
    'Envoyez { "enterprise": …, "secret": … } là où PUBLIC_URL est défini.',
  'A test is already running; wait for it to finish.': 'Un test est déjà en cours ; attendez qu’il se termine.',
  'Send the operation by POST.': 'Envoyez l’opération par POST.',
  'The body is too large; send less at once.': 'Le corps est trop grand ; envoyez-en moins à la fois.',
  'Only the console itself can call this, with the header {header}.':
    'Seule la console peut appeler cette adresse, avec l’en-tête {header}.',
  'Send the body as application/json.': 'Envoyez le corps en application/json.',
  'Send { "token": … }, an access token as text.': 'Envoyez { "token": … }, un jeton d’accès sous forme de texte.',
  'Too many exports are running; wait for one to finish or stop one.':
    'Trop d’exports sont en cours ; attendez que l’un se termine ou arrêtez-en un.',
  "The disk of the directory's database is full; service resumes once it has space.":
    'Le disque de la base de données de l’annuaire est plein ; le service reprendra dès qu’il aura de la place.',
  "The directory's database is restarting; try again shortly.":
    'La base de données de l’annuaire redémarre ; réessayez sous peu.',
  'Not found.': 'Introuvable.',
  'Internal server error; see the server log.': 'Erreur interne du serveur ; consultez son journal.',
  'The user directory is starting; try again shortly.': 'L’annuaire démarre ; réessayez bientôt.',
};
