/** Texts of the frame around every page. */
export const shell = {
  product: 'User directory',
  skip: 'Skip to the content',
  sections: 'Sections',
  nav: {
    overview: 'Overview',
    users: 'Users',
    provisioning: 'Provisioning',
    tokens: 'Access tokens',
    explore: 'Explore',
  },
  signIn: {
    title: 'Sign in',
    ended:
      'Your session has ended: the access token was revoked or has expired, you signed out in another window, or an administrator signed everybody out. After you sign in, this page is shown again.',
    lead: 'Look at the people of your enterprise, at what happened to them, and why.',
    token: 'Access token',
    hint: 'It needs the permission READ_DIRECTORY, MANAGE_USERS or ADMINISTER. It goes into a sealed cookie; this page never keeps it.',
    submit: 'Sign in',
    refused: 'This access token is unknown, expired or revoked. Compare it with the one that you were given.',
    forbidden:
      'This access token is for provisioning alone. Sign in with one that has READ_DIRECTORY, MANAGE_USERS or ADMINISTER.',
    limited: 'This access token is wrong, too, after too many others from here. A valid one is let in at any time.',
  },
  enterprises: {
    title: 'Enterprises',
    lead: 'The administration token sees all of them. Which one would you like to look at?',
    find: 'Find an enterprise',
    none: 'No enterprise has such a name.',
    choose: 'Another enterprise',
    own: 'To {{enterprise}}',
  },
  menu: {
    label: 'Your menu',
    administrator: 'Administration token',
    member: 'Access token of {{enterprise}}',
    theme: 'Appearance',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    notSignedOut: 'You are still signed in: the directory did not answer. Try again shortly.',
  },
  notFound: {
    title: 'There is nothing here',
    lead: 'The address may be misspelt, or what it showed is gone.',
    back: 'To the start',
  },
  broken: {
    title: 'This page failed',
    lead: 'That is a defect of ours. Load it again; if it fails again, tell us what you did.',
    again: 'Load again',
  },
};
