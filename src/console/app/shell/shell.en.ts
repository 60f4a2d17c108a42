/** Texts of the layout. */
export const shell = {
  product: 'User directory',
  skip: 'Skip to content',
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
      'Your session has ended: the access token was revoked or has expired, you signed out in another window, or an administrator ended all sessions. Sign in to return to this page.',
    lead: 'Browse your directory, its history, and provisioning results.',
    token: 'Access token',
    hint: 'Needs the permission READ_DIRECTORY, MANAGE_USERS or ADMINISTER. It is not stored; the session is an encrypted, HTTP-only cookie.',
    submit: 'Sign in',
    refused: 'This access token is unknown, expired or revoked. Check that you copied all of it.',
    forbidden:
      'This access token is only for provisioning. Sign in with one that has READ_DIRECTORY, MANAGE_USERS or ADMINISTER.',
    limited: 'Too many failed attempts from this address. A valid token still works.',
  },
  enterprises: {
    title: 'Enterprises',
    lead: 'Choose an enterprise.',
    find: 'Find an enterprise',
    none: 'No matching enterprises.',
    choose: 'Switch enterprise',
    own: 'Go to {{enterprise}}',
  },
  menu: {
    label: 'Account',
    administrator: 'Administration token',
    member: 'Access token of {{enterprise}}',
    theme: 'Appearance',
    system: 'System default',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    notSignedOut: 'You are still signed in: the directory did not respond. Try again shortly.',
  },
  notFound: {
    title: 'Page not found',
    lead: 'Check the address.',
    back: 'Go to home',
  },
  broken: {
    title: 'Something went wrong',
    lead: 'This is a bug on our side. Reload the page; if it happens again, report what you did.',
    again: 'Reload',
  },
};
