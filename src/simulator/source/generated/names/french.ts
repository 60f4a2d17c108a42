import { defineCulture } from '../culture.ts';

/** Names and offices of France and Québec. */
export const FRENCH = defineCulture({
  language: 'fr-CA',
  nameOrder: 'givenFirst',
  given: `
    Amélie, Benoît, Camille, Didier, Élodie, François, Geneviève, Hélène, Inès, Jérôme, Loïc, Maëlle,
    Noël, Océane, Philippe, Quitterie, Rémi, Solène, Thérèse, Ursule, Valérie, Xavier, Yves, Zoé,
    Jean-Pierre, Marie-Ève, Anaïs, Cédric, Gaëtan, Stéphane
  `,
  family: `
    Auger, Bélanger, Côté, Désilets, Émond, Fréchette, Gagné, Hébert, L'Écuyer, Lévesque, Mercier, Noël,
    Ouellet, Pépin, Renault, St-Amand, Tremblay, Vézina, Bouchard, De la Fontaine, D'Amours, Châtelain,
    Garçon, Lefèvre, Maréchal, Nuñez-Roy, Poirier, Œuvrard, Beaupré, Sébastien
  `,
  offices: `
    {n} rue Sherbrooke Ouest | Montréal | QC | H3Z 3B8 | Canada | +1 514 555 01##
    {n} boulevard Charest Est | Québec | QC | G1K 3H1 | Canada | +1 418 555 01##
    {n} rue de la République | Lyon | Auvergne-Rhône-Alpes | 69002 | France | +33 4 65 71 ## ##
  `,
});
