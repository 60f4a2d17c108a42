import { defineCulture } from '../culture.ts';

/** Names and offices of English-speaking countries. */
export const ENGLISH = defineCulture({
  language: 'en-US',
  nameOrder: 'givenFirst',
  given: `
    Alice, Benjamin, Charlotte, Daniel, Eleanor, Frederick, Grace, Henry, Isabel, Jack, Katherine, Liam,
    Mary-Anne, Nathan, Olivia, Patrick, Quentin, Rosemary, Samuel, Theodore, Ursula, Victor, Wendy,
    Zachary, Siobhán, Seán, Chloë, Jean-Luc, Bronwyn, Angus
  `,
  family: `
    Adams, Baker, Clarke, Dawson, Edwards, Fisher, Green, Hughes, Ingram, Jackson, Kelly, Lloyd,
    Mitchell, Nelson, O'Brien, Parker, Quinn, Robinson, Smith, Taylor, Underwood, Vaughan, Walker, Young,
    O'Neill, MacDonald, D'Arcy, St. John, Fitz-Gerald, Whitfield-Jones
  `,
  offices: `
    {n} Market Street | Springfield | IL | 62701 | United States | +1 217 555 01##
    {n} Harbour Road | Bristol | | BS1 4RW | United Kingdom | +44 117 496 0###
    {n} King Street West | Toronto | ON | M5H 1A1 | Canada | +1 416 555 01##
  `,
});
