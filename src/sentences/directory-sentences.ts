/** Why the directory refuses, in English and in French; names in braces stand for what differs. */
export const DIRECTORY_SENTENCES: Readonly<Record<string, string>> = {
  // Users and their values.
  '{attribute} is required; give it a value.': '{attribute} est obligatoire ; donnez-lui une valeur.',
  '{attribute} is longer than {most} characters; shorten it.':
    '{attribute} dépasse {most} caractères ; raccourcissez-le.',
  '{attribute} is longer than {most} bytes; shorten it.': '{attribute} dépasse {most} octets ; raccourcissez-le.',
  '{attribute} has more than {most} values; leave out what is not needed.':
    '{attribute} a plus de {most} valeurs ; omettez ce qui est inutile.',
  '{attribute} has more than {most} characters in all; leave out what is not needed.':
    '{attribute} a plus de {most} caractères en tout ; omettez ce qui est inutile.',
  '{attribute} holds a character that is no text (U+0000 or half a surrogate pair); remove it.':
    '{attribute} contient un caractère qui n’est pas du texte (U+0000 ou une moitié de paire de substitution) ; supprimez-le.',
  '{attribute} takes more than {most} comparisons of its values; send fewer steps or values at a time.':
    '{attribute} demande plus de {most} comparaisons de ses valeurs ; envoyez moins d’étapes ou de valeurs à la fois.',
  'No value of {attribute} meets the condition; correct the condition or add the value first.':
    'Aucune valeur de {attribute} ne remplit la condition ; corrigez la condition ou ajoutez d’abord la valeur.',
  'userName belongs to another user of this enterprise; choose another or change that user.':
    'userName appartient à un autre utilisateur de cette entreprise ; choisissez-en un autre ou modifiez cet utilisateur.',
  'userName "{name}" belongs to another user of this enterprise; choose another or change that user.':
    'Le userName « {name} » appartient à un autre utilisateur de cette entreprise ; choisissez-en un autre ou modifiez cet utilisateur.',
  'The user is at another version than the change insists on; read the user again and repeat the change.':
    'L’utilisateur est à une autre version que celle exigée par la modification ; relisez-le et répétez la modification.',
  'The user is not deleted; delete the user first, then erase what is kept of the user.':
    'L’utilisateur n’est pas supprimé ; supprimez-le d’abord, puis effacez ce qui est conservé de lui.',
  'Too many requests are changing this user at once; send the change again.':
    'Trop de requêtes modifient cet utilisateur en même temps ; renvoyez la modification.',

  // Enterprises, access tokens and sessions.
  'The access token is missing, unknown, expired, revoked or made for another enterprise; send one that is valid here.':
    'Le jeton d’accès manque, est inconnu, expiré, révoqué ou destiné à une autre entreprise ; envoyez-en un qui est valable ici.',
  'The access token lacks the permission {permissions}; use one that has it.':
    'Le jeton d’accès n’a pas la permission {permissions} ; utilisez-en un qui l’a.',
  'Only the administration token may make and list enterprises, and see and end its own sessions; use that token.':
    'Seul le jeton d’administration peut créer et lister des entreprises, voir ses propres sessions et y mettre fin ; utilisez ce jeton.',
  'Reports are taken from gateways alone, which prove themselves: give all the same GATEWAY_SECRET.':
    'Seules les passerelles reconnues peuvent faire des rapports ; donnez à toutes le même GATEWAY_SECRET.',
  'No enterprise is called "{name}"; correct the name or create it.':
    'Aucune entreprise ne s’appelle « {name} » ; corrigez le nom ou créez-la.',
  'A session is opened with an access token, not with another session; send the token.':
    'Une session s’ouvre avec un jeton d’accès, pas avec une autre session ; envoyez le jeton.',
  'Only a session can be ended so; send its secret, or end all sessions of the enterprise.':
    'Seule une session se termine ainsi ; envoyez son secret, ou mettez fin à toutes les sessions de l’entreprise.',
  'An enterprise called "{name}" exists already; choose another name.':
    'Une entreprise s’appelle déjà « {name} » ; choisissez un autre nom.',
  'An enterprise of the name "{name}" is there already; choose another name.':
    'Une entreprise du nom de « {name} » existe déjà ; choisissez un autre nom.',
  'No access token of this enterprise has this id; list them to find it.':
    'Aucun jeton d’accès de cette entreprise n’a cet id ; trouvez-le dans leur liste.',
  'The enterprise has {most} live access tokens; revoke one that is not used.':
    'L’entreprise a {most} jetons d’accès en vigueur ; révoquez-en un qui ne sert pas.',
  '{field} is empty; give the access token a name.': '{field} est vide ; donnez un nom au jeton d’accès.',
  '{field} is empty; name at least one permission.': '{field} est vide ; nommez au moins une permission.',
  '{field} has passed; name a later moment or none.': '{field} est passé ; donnez un moment à venir ou aucun.',
  '{field} must be from 0 to {most}; give a number within.': '{field} doit être compris entre 0 et {most}.',
  '{field} names an access token that is revoked or has expired; issue a new one instead.':
    '{field} désigne un jeton d’accès révoqué ou expiré ; émettez-en un nouveau.',
  '{field} must be 1 to 64 letters, digits, "_" or "-"; choose such a name.':
    '{field} doit avoir de 1 à 64 lettres, chiffres, « _ » ou « - » ; choisissez un tel nom.',

  // Questions.
  '{field} is not after from; give a later moment.': '{field} n’est pas après from ; donnez un moment ultérieur.',
  '{field} is no attribute of a user; give one of {attributes}.':
    '{field} n’est pas un attribut d’un utilisateur ; donnez l’un de {attributes}.',
  '{field} is no time zone; name one as the IANA does, such as America/Toronto.':
    '{field} n’est pas un fuseau horaire ; nommez-en un comme l’IANA, par exemple America/Toronto.',
  '{field} is negative; ask for 0 or more.': '{field} est négatif ; demandez 0 ou plus.',
  '{field} is negative; give 0 or more.': '{field} est négatif ; donnez 0 ou plus.',
  '{field} names no field; name one at least.': '{field} ne nomme aucun champ ; nommez-en au moins un.',
  '{field} names a field twice; name each once.': '{field} nomme un champ deux fois ; nommez chacun une fois.',
  '{field} is beyond the limit of {most} values; ask for fewer.':
    '{field} dépasse la limite de {most} valeurs ; demandez-en moins.',
  '{field} is beyond the page size limit of {most}; ask for fewer and page on with after.':
    '{field} dépasse la taille maximale d’une page, {most} ; demandez-en moins et continuez avec after.',
  'activity answers {most} buckets at most; ask for a longer unit or a shorter stretch of time.':
    'activity répond par {most} intervalles au plus ; demandez une unité plus longue ou une période plus courte.',
  'search takes {words} words and {characters} characters at most; leave out the rest.':
    'search admet {words} mots et {characters} caractères au plus ; omettez le reste.',
  'offset and after say two things; give one of them.': 'offset et after se contredisent ; donnez l’un des deux.',
  'orderBy takes {most} keys at most; leave out the rest.': 'orderBy admet {most} clés au plus ; omettez le reste.',
  'after is no cursor of this list in this order; pass the endCursor of its last page.':
    'after n’est pas un curseur de cette liste dans cet ordre ; passez le endCursor de sa dernière page.',
  'requests takes {most} entries at most; send them in several calls.':
    'requests admet {most} entrées au plus ; envoyez-les en plusieurs appels.',
  'The filter in {field} {fault}; ask in several smaller ones.':
    'Le filtre de {field} {fault} ; posez plusieurs questions plus petites.',
  'has more than {most} conditions': 'a plus de {most} conditions',
  'is nested more than {most} deep': 'est imbriqué sur plus de {most} niveaux',
  'DateTime takes moments of the years 1 to 9999, in UTC.': 'DateTime admet les moments des années 1 à 9999, en UTC.',
  'The directory has no {operation}; ask by a query, or change something by a mutation.':
    'L’annuaire n’a pas de {operation} ; lisez par une query, ou modifiez par une mutation.',

  // Limits, and a service that cannot answer.
  'The operation is beyond the {limit} limit of {most}; ask for less at a time.':
    'L’opération dépasse la limite ({limit} : {most}) ; demandez-en moins à la fois.',
  cost: 'coût',
  depth: 'profondeur',
  tokens: 'mots',
  'response bytes': 'octets de la réponse',
  'variables depth': 'profondeur des variables',
  'variables size': 'taille des variables',
  'The operation took longer than the time limit of {most} ms; a mutation may have been carried out, so look before you repeat it.':
    'L’opération a dépassé la limite de {most} ms ; une mutation a pu être exécutée, vérifiez avant de la répéter.',
  'The page had to wait for longer than an operation may take; ask for it again, and for fewer at once.':
    'La page a dû attendre plus longtemps qu’une opération ne peut durer ; redemandez-la, avec moins d’éléments à la fois.',
  'Too many questions of this kind are waiting already; ask again shortly, and ask for fewer at once.':
    'Trop de questions de ce genre attendent déjà ; redemandez bientôt, et moins à la fois.',
  'The access token asks for more than RATE_LIMIT_PER_SECOND allows; ask again after the time in Retry-After.':
    'Le jeton d’accès demande plus que RATE_LIMIT_PER_SECOND ne permet ; redemandez après le délai de Retry-After.',
  'Earlier requests of the access token are still to be answered; ask again after the time in Retry-After.':
    'Des requêtes antérieures du jeton d’accès attendent encore ; redemandez après le délai de Retry-After.',
  'This access token is wrong, as too many from this address were; a valid one is let in at any time.':
    'Ce jeton d’accès est faux, comme trop d’autres venus de cette adresse ; un jeton valable est admis à tout moment.',
  'The document is longer than {most} characters; send long values as variables.':
    'Le document dépasse {most} caractères ; envoyez les longues valeurs comme variables.',
  'The body is larger than MAX_GRAPHQL_BODY_BYTES allows; send less at once.':
    'Le corps dépasse ce que MAX_GRAPHQL_BODY_BYTES permet ; envoyez-en moins à la fois.',
  'The body is nested deeper than the limit of {most}; ask for less at a time.':
    'Le corps est imbriqué sur plus de {most} niveaux ; demandez-en moins à la fois.',
  'The body has more than {most} values; send less at once.':
    'Le corps a plus de {most} valeurs ; envoyez-en moins à la fois.',
  'A list or an object in the body has more than {most} elements; send less at once.':
    'Une liste ou un objet du corps a plus de {most} éléments ; envoyez-en moins à la fois.',
  'The body cannot be read; send JSON in UTF-8, without a Content-Encoding.':
    'Le corps ne peut être lu ; envoyez du JSON en UTF-8, sans Content-Encoding.',
  'The body cannot be read; send JSON in UTF-8.': 'Le corps ne peut être lu ; envoyez du JSON en UTF-8.',
  'The request ended within its body; send it again.': 'La requête s’est interrompue dans son corps ; renvoyez-la.',
  'The directory failed; its log tells why.': 'L’annuaire a échoué ; son journal dit pourquoi.',
  'The directory failed to answer; report this with the request id {id}.':
    'L’annuaire n’a pas pu répondre ; signalez-le avec l’identifiant de requête {id}.',
  "The directory's database cannot be reached at the moment; try again in a minute.":
    'La base de données de l’annuaire est injoignable pour le moment ; réessayez dans une minute.',
  "The disk of the directory's database is full; make room on it, and try again.":
    'Le disque de la base de données de l’annuaire est plein ; libérez de la place et réessayez.',
  "The directory's database took too long to answer; try again, or ask for less at once.":
    'La base de données de l’annuaire a mis trop de temps à répondre ; réessayez, ou demandez-en moins à la fois.',
  'The user directory cannot be reached at the moment; try again shortly.':
    'L’annuaire est injoignable pour le moment ; réessayez bientôt.',
  'The user directory did not answer in time; try again shortly.':
    'L’annuaire n’a pas répondu à temps ; réessayez bientôt.',
  'The user directory failed to answer; its log tells why under the id of this request.':
    'L’annuaire n’a pas pu répondre ; son journal dit pourquoi sous l’identifiant de cette requête.',
  'The directory did not answer in time.': 'L’annuaire n’a pas répondu à temps.',
  'The directory did not answer this operation.': 'L’annuaire n’a pas répondu à cette opération.',
  // The console's own doors.
  'Sign in with an access token.': 'Connectez-vous avec un jeton d’accès.',
  'Connections are tested by administrators.': 'Les connexions sont testées par les administrateurs.',
  'Send { "enterprise": …, "secret": … } where PUBLIC_URL is set.':
    'Envoyez { "enterprise": …, "secret": … } là où PUBLIC_URL est défini.',
  'A test is under way; wait for its end.': 'Un test est en cours ; attendez sa fin.',
  'Send the operation by POST.': 'Envoyez l’opération par POST.',
  'The body is too large; send less at once.': 'Le corps est trop grand ; envoyez-en moins à la fois.',
  "Only the console's own page may ask this, with the header {header}.":
    'Seule la page de la console peut demander cela, avec l’en-tête {header}.',
  'Send the body as application/json.': 'Envoyez le corps en application/json.',
  'Send { "token": … }, an access token as text.': 'Envoyez { "token": … }, un jeton d’accès sous forme de texte.',
  'This token is wrong, as too many from here were; a valid one is let in at any time.':
    'Ce jeton est faux, comme trop d’autres venus d’ici ; un jeton valable est admis à tout moment.',
  'As many exports as may run at once do so already; wait until one is over, or stop one.':
    'Le nombre maximal d’exports est déjà en cours ; attendez la fin de l’un d’eux, ou arrêtez-en un.',
  'The user directory is starting; try again shortly.': 'L’annuaire démarre ; réessayez bientôt.',
};
