/** The refusals of the SCIM façade in English, each with its French; names in braces are placeholders. */
export const SCIM_SENTENCES: Readonly<Record<string, string>> = {
  'The access token is invalid, expired or revoked for this enterprise; issue a new one and enter it as the secret token.':
    'Le jeton d’accès est invalide, expiré ou révoqué pour cette entreprise ; émettez-en un nouveau et entrez-le comme jeton secret.',
  'The request failed because of an error on our side; report its X-Request-Id to the operator.':
    'La requête a échoué à cause d’une erreur de notre part ; signalez son X-Request-Id à l’exploitant.',
  'The access token lacks the permission "User provisioning (using SCIM)"; issue one that has it.':
    'Le jeton d’accès n’a pas la permission « User provisioning (using SCIM) » ; émettez-en un qui l’a.',
  'userName belongs to another user of this enterprise, active or not; choose another or change that user.':
    'userName appartient à un autre utilisateur de cette entreprise, actif ou non ; choisissez-en un autre ou modifiez cet utilisateur.',
  'The user is not at the version that the request requires; read the user again and repeat the change.':
    'L’utilisateur n’est pas à la version exigée par la requête ; relisez-le et répétez la modification.',
  'One of the values is invalid; correct it.': 'Une des valeurs est invalide ; corrigez-la.',
  'No user of this enterprise has this ID; look the user up by userName.':
    'Aucun utilisateur de cette entreprise n’a cet identifiant ; cherchez l’utilisateur par son userName.',

  // Values.
  '{attribute} must be true or false.': '{attribute} doit être true ou false.',
  '{attribute} must be a string.': '{attribute} doit être une chaîne.',
  '{attribute} must be an object.': '{attribute} doit être un objet.',
  '{attribute} must be an object with attributes.': '{attribute} doit être un objet contenant des attributs.',
  '{attribute} selects one value by a filter; send one value, not several.':
    '{attribute} désigne une valeur par un filtre ; envoyez une seule valeur.',
  '{attribute} needs a "value"; use "remove" to clear it.':
    '{attribute} requiert une « value » ; pour le vider, utilisez « remove ».',
  '{attribute} is read-only; leave it out.': '{attribute} est en lecture seule ; ne l’envoyez pas.',
  'userName is required and cannot be removed; replace it instead.':
    'userName est obligatoire et ne peut être supprimé ; remplacez-le.',

  // Filters and paths.
  'An unknown name': 'Un nom inconnu',
  '{attribute} cannot be ordered; use eq, ne, co, sw, ew or pr.':
    '{attribute} ne peut pas être ordonné ; utilisez eq, ne, co, sw, ew ou pr.',
  '{attribute} can be compared with null only by eq and ne.':
    '{attribute} ne peut être comparé à null que par eq et ne.',
  '{attribute} is a boolean; compare it by eq or ne with true or false.':
    '{attribute} est un booléen ; comparez-le par eq ou ne à true ou false.',
  '{attribute} is a date and time; compare it by eq, ne, gt, ge, lt or le with one such as "2026-03-31T09:14:05Z".':
    '{attribute} est une date avec l’heure ; comparez-le par eq, ne, gt, ge, lt ou le à une valeur telle que "2026-03-31T09:14:05Z".',
  '{attribute} does not take a filter in brackets; compare it directly.':
    '{attribute} n’admet pas de filtre entre crochets ; comparez-le directement.',
  '{attribute} does not take a filter in brackets; use eq.':
    '{attribute} n’admet pas de filtre entre crochets ; utilisez eq.',
  '{attribute} is complex; compare a sub-attribute, such as name.familyName.':
    '{attribute} est complexe ; comparez un sous-attribut, par exemple name.familyName.',
  '{attribute} is read-only; filter by manager.value.': '{attribute} est en lecture seule ; filtrez par manager.value.',
  '{attribute} is not a sub-attribute of {whole}; see /Schemas.':
    '{attribute} n’est pas un sous-attribut de {whole} ; voir /Schemas.',
  '{attribute} is not an attribute of a user; see /Schemas.':
    '{attribute} n’est pas un attribut d’utilisateur ; voir /Schemas.',
  '{attribute} cannot be searched; filter by id, meta.created or meta.lastModified.':
    '{attribute} ne peut pas être filtré ; utilisez id, meta.created ou meta.lastModified.',
  '{parameter} must name an attribute that users can be sorted by, such as userName.':
    '{parameter} doit nommer un attribut de tri, tel que userName.',
  '{attribute} has no sub-attributes; use the attribute alone.':
    '{attribute} n’a pas de sous-attributs ; utilisez l’attribut seul.',
  '{attribute} has a single value; use it without a filter in brackets.':
    '{attribute} n’a qu’une valeur ; utilisez-le sans filtre entre crochets.',
  'The filter cannot be read at character {position}: expected {expected}.':
    'Le filtre ne peut être lu au caractère {position} ; attendu : {expected}.',
  'The path cannot be read at character {position}: expected {expected}.':
    'Le chemin ne peut être lu au caractère {position} ; attendu : {expected}.',
  'The filter is longer than {most} characters: shorten it.': 'Le filtre dépasse {most} caractères ; raccourcissez-le.',
  'The path is longer than {most} characters: shorten it.': 'Le chemin dépasse {most} caractères ; raccourcissez-le.',
  'no nested brackets': 'pas de crochets imbriqués',
  '"(" after "not"': '« ( » après « not »',
  'no more than {most} levels': 'pas plus de {most} niveaux',
  'no more than {most} conditions': 'pas plus de {most} conditions',
  '" and ", " or " or {end}': '« and », « or » ou {end}',
  'the end': 'la fin',
  'the name of a sub-attribute': 'le nom d’un sous-attribut',
  'the name of an attribute': 'le nom d’un attribut',
  'the name of an attribute before "["': 'le nom d’un attribut avant « [ »',
  '"[" after the name of an attribute': '« [ » après le nom d’un attribut',
  'a space and an operator such as eq or pr': 'une espace et un opérateur tel que eq ou pr',
  'an operator such as eq or pr': 'un opérateur tel que eq ou pr',
  'a space and a value': 'une espace et une valeur',
  'a value such as "text", true or 12': 'une valeur telle que "text", true ou 12',
  'a value in double quotation marks': 'une valeur entre guillemets doubles',
  'a closing quotation mark': 'un guillemet fermant',
  'a closing quotation mark before a space, a bracket or the end':
    'un guillemet fermant avant une espace, un crochet ou la fin',
  'a string with JSON escapes': 'une chaîne avec des échappements JSON',

  // Requests and their bodies.
  '"{parameter}" takes attribute names such as userName or name.givenName.':
    '« {parameter} » attend des noms d’attributs tels que userName ou name.givenName.',
  '"{parameter}" takes attribute names separated by commas.':
    '« {parameter} » attend des noms d’attributs séparés par des virgules.',
  '"{parameter}" takes at most {most} attribute names, of {length} characters in all.':
    '« {parameter} » admet au plus {most} noms d’attributs, de {length} caractères au total.',
  '"{parameter}" must be given once, as text.': '« {parameter} » doit être donné une seule fois, comme texte.',
  '"{parameter}" must be given once, as a whole number such as 100.':
    '« {parameter} » doit être donné une seule fois, comme nombre entier tel que 100.',
  '"sortOrder" must be ascending or descending.': '« sortOrder » doit être ascending ou descending.',
  'Use either "attributes" or "excludedAttributes", not both.':
    'Utilisez « attributes » ou « excludedAttributes », pas les deux.',
  'The body of the request must be a JSON object.': 'Le corps de la requête doit être un objet JSON.',
  '"Operations" must be a list of operations.': '« Operations » doit être une liste d’opérations.',
  'Each of "Operations" must be a JSON object.': 'Chaque élément de « Operations » doit être un objet JSON.',
  '"op" must be one of add, replace and remove.': '« op » doit être add, replace ou remove.',
  '"path" must be a string such as name.givenName.': '« path » doit être une chaîne telle que name.givenName.',
  'A "remove" must name what to remove in its "path".': 'Un « remove » doit nommer dans « path » ce qu’il supprime.',
  'Without a "path" the "value" must be a JSON object whose keys name attributes.':
    'Sans « path », « value » doit être un objet JSON dont les clés nomment des attributs.',
  '"Operations" has more than {most} operations: send several requests.':
    '« Operations » contient plus de {most} opérations ; envoyez plusieurs requêtes.',
  '{attribute} takes more than {most} steps; send several changes.':
    '{attribute} dépasse {most} étapes ; envoyez plusieurs modifications.',
  'The request has more than {most}: send less at a time.':
    'La requête contient plus de {most} ; envoyez-en moins à la fois.',
  '{most} attributes': '{most} attributs',
  '{most} values': '{most} valeurs',
  '{most} characters in its paths': '{most} caractères dans ses chemins',
  'The body of the request is longer than {most} bytes; send less at a time.':
    'Le corps de la requête dépasse {most} octets ; envoyez-en moins à la fois.',
  'The body of the request has more than {most} values; send less at a time.':
    'Le corps de la requête a plus de {most} valeurs ; envoyez-en moins à la fois.',
  'The body of the request has a list or an object of more than {most} elements; send less at a time.':
    'Le corps de la requête a une liste ou un objet de plus de {most} éléments ; envoyez-en moins à la fois.',
  'The body of the request is nested deeper than {most}; use less nesting.':
    'Le corps de la requête est imbriqué sur plus de {most} niveaux ; réduisez l’imbrication.',
  'The body of the request is not valid JSON (UTF-8).': 'Le corps de la requête n’est pas du JSON valide (UTF-8).',
  'The request body is incomplete.': 'Le corps de la requête est incomplet.',
  'Send the body as application/scim+json in UTF-8.': 'Envoyez le corps en application/scim+json, en UTF-8.',
  'Send the body without a Content-Encoding.': 'Envoyez le corps sans Content-Encoding.',
  'The path of the URL is not encoded as UTF-8; encode every "%" as "%25".':
    'Le chemin de l’URL n’est pas encodé en UTF-8 ; encodez chaque « % » en « %25 ».',
  'The query of the URL is not encoded as UTF-8; encode every "%" as "%25".':
    'La requête de l’URL n’est pas encodée en UTF-8 ; encodez chaque « % » en « %25 ».',
  'The query of the URL has more than {most} parameters; send fewer.':
    'La requête de l’URL a plus de {most} paramètres ; envoyez-en moins.',

  // Resources and rate limits.
  'Not found; {path} lists what exists.': 'Introuvable ; {path} énumère ce qui existe.',
  'This endpoint does not support filters.': 'Cette adresse ne prend pas en charge les filtres.',
  'This service does not support groups; turn off group provisioning.':
    'Ce service ne prend pas en charge les groupes ; désactivez l’approvisionnement des groupes.',
  'Not found; users are at /Users below the tenant URL.':
    'Introuvable ; les utilisateurs sont à /Users sous l’URL de locataire.',
  'Not supported; see /ServiceProviderConfig.': 'Non pris en charge ; voir /ServiceProviderConfig.',
  'The tenant URL and the access token are valid. Users are at /Users below this URL.':
    'L’URL de locataire et le jeton d’accès sont valides. Les utilisateurs sont à /Users sous cette URL.',
  'Method not allowed; use {methods}.': 'Méthode non autorisée ; utilisez {methods}.',
  'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.':
    'Le jeton d’accès dépasse RATE_LIMIT_PER_SECOND ; réessayez après le délai de Retry-After.',
  'The access token has too many requests in progress; retry after the time in Retry-After.':
    'Le jeton d’accès a trop de requêtes en cours ; réessayez après le délai de Retry-After.',
};
