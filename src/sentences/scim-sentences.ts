/** Why requests over SCIM are refused, in English and in French; names in braces stand for what differs. */
export const SCIM_SENTENCES: Readonly<Record<string, string>> = {
  'The access token is invalid, expired or revoked for this enterprise; issue a new one and enter it as the secret token.':
    'Cette entreprise ne connaît pas ou plus ce jeton d’accès ; émettez-en un nouveau et entrez-le comme jeton secret.',
  'The request failed because of an error on our side; report its X-Request-Id to the operator.':
    'La requête a échoué de notre côté ; donnez son X-Request-Id à ceux qui exploitent ce service.',
  'The access token lacks the permission "User provisioning (using SCIM)"; issue one that has it.':
    'Le jeton d’accès n’a pas la permission « User provisioning (using SCIM) » ; émettez-en un qui l’a et envoyez celui-là.',
  'userName belongs to another user of this enterprise, active or not; choose another or change that user.':
    'userName appartient à un autre utilisateur de cette entreprise, actif ou non ; choisissez-en un autre ou modifiez cet utilisateur.',
  'The user is not at the version that the request requires; read the user again and repeat the change.':
    'L’utilisateur est à une autre version que celle exigée par la requête ; relisez-le et répétez la modification.',
  'One of the values is invalid; correct it.':
    'Une des valeurs a une forme que l’annuaire n’accepte pas ; corrigez-la.',
  'No user of this enterprise has this ID; look the user up by userName.':
    'Aucun utilisateur de cette entreprise n’a cet id ; cherchez l’utilisateur par son userName.',

  // Values.
  '{attribute} must be true or false.': '{attribute} est un oui ou non ; envoyez true ou false.',
  '{attribute} must be a string.': '{attribute} contient un seul texte ; envoyez une chaîne.',
  '{attribute} must be an object.': '{attribute} se compose de parties ; envoyez un objet JSON.',
  '{attribute} must be an object with attributes.': '{attribute} contient des attributs ; envoyez un objet JSON.',
  '{attribute} selects one value by a filter; send one value, not several.':
    '{attribute} est choisi par une condition ; envoyez une seule valeur.',
  '{attribute} needs a "value"; use "remove" to clear it.':
    '{attribute} vient sans « value » ; donnez-en une, ou videz-le par « remove ».',
  '{attribute} is read-only; leave it out.': '{attribute} est attribué par le service ; ne l’envoyez pas.',
  'userName is required and cannot be removed; replace it instead.':
    'userName est obligatoire et ne peut être supprimé ; remplacez-le.',

  // Filters and paths.
  'An unknown name': 'Un nom inconnu',
  '{attribute} cannot be ordered; use eq, ne, co, sw, ew or pr.':
    '{attribute} n’a pas d’ordre ; comparez-le par eq, ne, co, sw, ew ou pr.',
  '{attribute} can be compared with null only by eq and ne.': '{attribute} ne se compare à null que par eq et ne.',
  '{attribute} is a boolean; compare it by eq or ne with true or false.':
    '{attribute} est un oui ou non ; comparez-le par eq ou ne à true ou false.',
  '{attribute} is a date and time; compare it by eq, ne, gt, ge, lt or le with one such as "2026-03-31T09:14:05Z".':
    '{attribute} est un moment ; comparez-le par eq, ne, gt, ge, lt ou le à un moment tel que "2026-03-31T09:14:05Z".',
  '{attribute} does not take a filter in brackets; compare it directly.':
    '{attribute} n’admet pas de condition entre crochets ; comparez-le directement.',
  '{attribute} does not take a filter in brackets; use eq.':
    '{attribute} n’admet pas de condition entre crochets ; utilisez eq.',
  '{attribute} is complex; compare a sub-attribute, such as name.familyName.':
    '{attribute} se compose de parties ; comparez-en une, par exemple name.familyName.',
  '{attribute} is read-only; filter by manager.value.':
    '{attribute} est indiqué par le responsable lui-même ; filtrez par manager.value.',
  '{attribute} is not a sub-attribute of {whole}; see /Schemas.':
    '{attribute} n’est pas une partie de {whole} ; utilisez-en une que /Schemas indique.',
  '{attribute} is not an attribute of a user; see /Schemas.':
    '{attribute} n’est pas un attribut d’un utilisateur ; filtrez par un attribut que /Schemas indique.',
  '{attribute} cannot be searched; filter by id, meta.created or meta.lastModified.':
    '{attribute} ne peut être cherché ; filtrez par id, meta.created ou meta.lastModified.',
  '{parameter} must name an attribute that users can be sorted by, such as userName.':
    '{parameter} ne nomme rien par quoi trier les utilisateurs ; nommez un attribut tel que userName.',
  '{attribute} has no sub-attributes; use the attribute alone.':
    '{attribute} n’a pas de parties ; nommez l’attribut seul.',
  '{attribute} has a single value; use it without a filter in brackets.':
    '{attribute} n’a qu’une valeur ; nommez-le sans condition entre crochets.',
  'The filter cannot be read at character {position}: expected {expected}.':
    'Le filtre ne peut être lu au caractère {position} ; attendu : {expected}.',
  'The path cannot be read at character {position}: expected {expected}.':
    'Le chemin ne peut être lu au caractère {position} ; attendu : {expected}.',
  'The filter is longer than {most} characters: shorten it.': 'Le filtre dépasse {most} caractères ; raccourcissez-le.',
  'The path is longer than {most} characters: shorten it.': 'Le chemin dépasse {most} caractères ; raccourcissez-le.',
  'no nested brackets': 'pas de second crochet entre crochets',
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
  'a string with JSON escapes': 'une chaîne dont les échappements sont ceux de JSON',

  // What a request is made of.
  '"{parameter}" takes attribute names such as userName or name.givenName.':
    '« {parameter} » attend des noms d’attributs tels que userName ou name.givenName.',
  '"{parameter}" takes attribute names separated by commas.':
    '« {parameter} » attend des noms d’attributs séparés par des virgules.',
  '"{parameter}" takes at most {most} attribute names, of {length} characters in all.':
    '« {parameter} » admet au plus {most} noms d’attributs, de {length} caractères en tout.',
  '"{parameter}" must be given once, as text.': '« {parameter} » attend un seul texte ; donnez-le une fois.',
  '"{parameter}" must be given once, as a whole number such as 100.':
    '« {parameter} » attend un nombre entier tel que 100 ; donnez-le une fois.',
  '"sortOrder" must be ascending or descending.': '« sortOrder » est ascending ou descending.',
  'Use either "attributes" or "excludedAttributes", not both.':
    'Donnez « attributes » ou « excludedAttributes », pas les deux.',
  'The body of the request must be a JSON object.': 'Le corps de la requête doit être un objet JSON.',
  '"Operations" must be a list of operations.': '« Operations » doit être une liste d’opérations.',
  'Each of "Operations" must be a JSON object.': 'Chaque élément de « Operations » doit être un objet JSON.',
  '"op" must be one of add, replace and remove.': '« op » doit être add, replace ou remove.',
  '"path" must be a string such as name.givenName.': '« path » doit être un texte tel que name.givenName.',
  'A "remove" must name what to remove in its "path".': 'Un « remove » doit nommer dans « path » ce qu’il supprime.',
  'Without a "path" the "value" must be a JSON object whose keys name attributes.':
    'Sans « path », « value » doit être un objet JSON dont les clés nomment des attributs.',
  '"Operations" has more than {most} operations: send several requests.':
    '« Operations » contient plus de {most} opérations ; envoyez plusieurs requêtes.',
  '{attribute} takes more than {most} steps; send several changes.':
    '{attribute} dépasse {most} étapes en tout ; envoyez plusieurs modifications.',
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
    'Le corps de la requête est imbriqué sur plus de {most} niveaux ; envoyez-le plus plat.',
  'The body of the request is not valid JSON (UTF-8).':
    'Le corps de la requête n’est pas du JSON en UTF-8 ; corrigez sa syntaxe.',
  'The request body is incomplete.': 'La requête s’est interrompue dans son corps.',
  'Send the body as application/scim+json in UTF-8.': 'Envoyez le corps en application/scim+json, en UTF-8.',
  'Send the body without a Content-Encoding.': 'Envoyez le corps sans Content-Encoding.',
  'The path of the URL is not encoded as UTF-8; encode every "%" as "%25".':
    'Le chemin de l’URL n’est pas encodé en UTF-8 ; encodez chaque « % » en « %25 ».',
  'The query of the URL is not encoded as UTF-8; encode every "%" as "%25".':
    'La requête de l’URL n’est pas encodée en UTF-8 ; encodez chaque « % » en « %25 ».',
  'The query of the URL has more than {most} parameters; send fewer.':
    'La requête de l’URL a plus de {most} paramètres ; omettez ce qui est inutile.',

  // What there is, and how often one may ask.
  'Not found; {path} lists what exists.': 'Ce service n’a pas ce document ; {path} indique ceux qu’il a.',
  'This endpoint does not support filters.': 'Cette adresse n’admet pas de filtre ; lisez-la sans filtre.',
  'This service does not support groups; turn off group provisioning.':
    'Ce service tient des utilisateurs et pas de groupes ; désactivez l’approvisionnement des groupes.',
  'Not found; users are at /Users below the tenant URL.':
    'Ce service n’a rien à ce chemin ; les utilisateurs sont sous /Users de l’URL du locataire.',
  'Not supported; see /ServiceProviderConfig.':
    'Ce service n’offre pas cela ; /ServiceProviderConfig indique ce qu’il offre.',
  'The tenant URL and the access token are valid. Users are at /Users below this URL.':
    'L’URL du locataire et le jeton d’accès sont justes. Il n’y a rien à lire ici ; les utilisateurs sont sous /Users.',
  'Method not allowed; use {methods}.': 'Ce chemin ne connaît pas cette méthode ; utilisez {methods}.',
  'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.':
    'Le jeton d’accès demande plus que RATE_LIMIT_PER_SECOND ne permet ; répétez après le délai de Retry-After.',
  'The access token has too many requests in progress; retry after the time in Retry-After.':
    'Des requêtes antérieures du jeton d’accès attendent encore ; répétez celle-ci après le délai de Retry-After.',
};
