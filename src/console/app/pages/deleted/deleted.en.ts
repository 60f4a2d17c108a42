/** Texts of the page of deleted users. */
export const deleted = {
  open: 'Deleted',
  title: 'Deleted users',
  lead: 'Most recent first. Open a user to see their last state and history, unless they were erased.',
  nobody: 'No deleted users',
  at: 'Deleted',
  request: 'Request',
  look: 'View',
  shown_one: '{{count, number}} user shown',
  shown_other: '{{count, number}} users shown',
};
