/** Texts of the page of those who were deleted. */
export const deleted = {
  open: 'Deleted',
  title: 'Deleted users',
  lead: 'The last ones first. Each can be looked at as they were, with all that happened to them, unless they are erased.',
  nobody: 'Nobody was deleted',
  at: 'Deleted',
  request: 'Request',
  look: 'Look at it',
  shown_one: '{{count, number}} person shown',
  shown_other: '{{count, number}} people shown',
};
