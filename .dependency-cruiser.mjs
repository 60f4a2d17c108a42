/** The doors of the house: which room may import which. Every rule is an error; there are no exceptions. */
const never = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

const only = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: '^src', pathNot: to } });

const onePackageOneRoom = (name, room, packages) => ({
  name,
  severity: 'error',
  from: { path: '^src', pathNot: room },
  to: { path: packages },
});

/** The chapters of the directory, from the ground up: a chapter sees those before it. */
const CHAPTERS = ['access', 'users', 'search', 'history', 'requests', 'insight', 'retention'];

const CHAPTER = `(?:${CHAPTERS.join('|')})`;

/** What a room of a chapter may import: such rooms of any chapter, and parts of the ground floor. */
const room = (name, rooms, ground) =>
  only(
    `directory-${name}`,
    `^src/directory/${CHAPTER}/${name}/`,
    `^src/(directory/(${CHAPTER}/${rooms}/|${ground}/)|sentences|kernel)`,
  );

/** A chapter never imports one above it. */
const floors = CHAPTERS.slice(0, -1).map((chapter, at) =>
  never(
    `${chapter}-sees-only-below`,
    `^src/directory/${chapter}/`,
    `^src/directory/(${CHAPTERS.slice(at + 1).join('|')})/`,
  ),
);

/** Statements of a chapter are its own; SQL that others build on stands in its fragments. */
const ownStatements = CHAPTERS.map((chapter) =>
  only(
    `${chapter}-keeps-to-fragments-of-others`,
    `^src/directory/${chapter}/persistence/`,
    `^src/(kernel|directory/(shared|database|${chapter}/persistence|${CHAPTER}/(domain|persistence/fragments))/)`,
  ),
);

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('kernel-imports-nobody', '^src/kernel', '^src/kernel'),
    only('sentences-import-nobody', '^src/sentences', '^src/sentences'),
    only('wire-imports-kernel', '^src/wire', '^src/(wire|kernel)'),
    only('directory-stands-alone', '^src/directory/(?!http)', '^src/(directory|sentences|kernel)'),
    only('the-server-stands-alone', '^src/postgres', '^src/(postgres|kernel)'),
    only('simulator-stands-alone', '^src/simulator', '^src/(simulator|kernel)'),
    only('scim-speaks-through-wire', '^src/scim', '^src/(scim|wire|kernel)'),
    never('the-consoles-doors-know-no-page', '^src/console/(?!app)', '^src/console/app'),
    never('pages-know-no-door', '^src/console/app', '^src/console/(?!app|shared)'),
    // Within the application: ui <- shared <- pages, api <- shared, shell joins; pages never see each other.
    never('console-ui-is-plain', '^src/console/app/ui', '^src/console/app/(?!ui)'),
    never('console-api-shows-nothing', '^src/console/app/api', '^src/console/app/(pages|shell|shared|texts)'),
    never('console-shared-knows-no-page', '^src/console/app/shared', '^src/console/app/(pages|shell)'),
    {
      name: 'console-pages-stand-alone',
      severity: 'error',
      from: { path: '^src/console/app/pages/([^/]+)/' },
      to: { path: '^src/console/app/pages/', pathNot: '^src/console/app/pages/$1/' },
    },
    never('console-pages-know-no-shell', '^src/console/app/pages', '^src/console/app/shell'),
    never('console-texts-by-the-catalogues', '^src/console/app/texts/(?!catalogue)', '^src/console/app/(pages|shell)'),
    never(
      'console-catalogues-hold-texts-alone',
      '^src/console/app/texts/catalogue',
      '^src/console/app/(pages|shell)/(?!.*\\.(en|fr)\\.ts$)',
    ),
    onePackageOneRoom('react', '^src/console/app', 'node_modules/(react|react-dom|react-aria-components|@tanstack)/'),
    room('domain', 'domain', 'shared'),
    room('usecase', '(usecase|domain)', 'shared'),
    room('graphql', '(graphql|usecase|domain)', '(shared|graphql)'),
    ...ownStatements,
    ...floors,
    never('the-ground-knows-no-chapter', '^src/directory/(shared|graphql|database)/', `^src/directory/${CHAPTER}/`),
    only('shared-stands-alone', '^src/directory/shared/', '^src/(directory/shared|kernel)'),
    only('database-knows-no-graphql', '^src/directory/database/', '^src/(directory/(database|shared)|kernel)'),
    only('graphql-knows-no-database', '^src/directory/graphql/', '^src/(directory/(graphql|shared)|kernel)'),
    never(
      'nobody-below-imports-the-doors',
      `^src/directory/(shared|graphql|database|${CHAPTER})/`,
      '^src/directory/[^/]+$',
    ),
    never('migrations-are-frozen', '^src/directory/database/migrations/', '^src/(?!directory/database/migrations/)'),
    only('scim-schema', '^src/scim/schema', '^src/(scim/schema|kernel)'),
    only('scim-protocol', '^src/scim/protocol', '^src/(scim/(protocol|schema)|kernel)'),
    only('scim-entra', '^src/scim/entra', '^src/(scim/(entra|protocol|schema)|kernel)'),
    only('scim-translate', '^src/scim/translate', '^src/(scim/(translate|protocol|schema)|wire|kernel)'),
    only(
      'scim-http-subjects-are-apart',
      '^src/scim/http/([^/]+)/',
      '^src/(scim/(http/($1/|[^/]+$)|entra|translate|protocol|schema)|wire|kernel)',
    ),
    never('scim-http-routes-alone-joins-subjects', '^src/scim/http/(?!routes\\.ts)[^/]+$', '^src/scim/http/[^/]+/'),
    // The page to explore reads filters by the façade's own code, so that it shows what the façade does and not a copy of
    // it. That code is pure; what speaks HTTP stays out of reach, and so does all of the façade for the server's wing.
    only(
      'console-app-reads-pure-scim',
      '^src/console/app',
      '^src/(console/(app|shared)|scim/(protocol|schema|translate)|sentences|wire|kernel)',
    ),
    only('console-speaks-through-wire', '^src/console/(?!app)', '^src/(console/(?!app)|wire|kernel)'),
    never('only-http-calls-entra', '^src/scim/(schema|protocol|translate)', '^src/scim/entra'),
    only('graphqls-door', '^src/directory/http/', '^src/(directory/(http|graphql)|wire|kernel)'),
    // Boot composes the product from the entry points of the other folders, and knows none of their internals.
    only(
      'boot-uses-entry-points',
      '^src/boot',
      '^src/(boot|wire|kernel|scim/(scim\\.ts|protocol/)|console/console\\.ts|postgres/embedded-server\\.ts|' +
        'directory/((directory|storage|background)\\.ts|http/))',
    ),
    never(
      'cli-uses-the-directorys-doors',
      '^src/cli',
      '^src/directory/(?!(directory|storage|background)\\.ts|shared/)',
    ),
    never('nobody-imports-the-shell', '^src/(?!boot|cli|main)', '^src/(boot|cli|main)'),
    onePackageOneRoom(
      'express',
      '^src/(directory/http|scim/http|scim/scim\\.ts|console/(?!app)|boot)',
      'node_modules/express/',
    ),
    onePackageOneRoom(
      'type-graphql',
      '^src/directory/(graphql|[^/]+/graphql|schema\\.ts)',
      'node_modules/type-graphql/',
    ),
    onePackageOneRoom('pg', '^src/(directory/(database|[^/]+/persistence)|postgres)', 'node_modules/pg/'),
    onePackageOneRoom('mikro-orm', '^src/directory/(database|[^/]+/persistence)', 'node_modules/@mikro-orm/'),
    {
      name: 'domain-is-plain-code',
      severity: 'error',
      from: { path: '^src/(directory/[^/]+/domain|scim/(schema|protocol|entra|translate))' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
