import { defineCulture } from '../culture.ts';

/** Names and offices of Italy. */
export const ITALIAN = defineCulture({
  language: 'it-IT',
  nameOrder: 'givenFirst',
  given: `
    Agostino, Beatrice, Carmela, Davide, Elisabetta, Fabrizio, Giosuè, Ilaria, Leonardo, Mosè, Niccolò,
    Ornella, Pasquale, Quirino, Rosalba, Salvatore, Teresa, Umberto, Vincenza, Zita, Maria Grazia,
    Gian Luca, Noemi, Enea, Ginevra, Tommaso, Chiara, Lorenzo, Giulia, Renzo
  `,
  family: `
    Abbà, Bianchi, Colò, D'Angelo, De Luca, Esposito, Fumarò, Galli, Iacò, Lo Presti, Macrì, Nicolò,
    Orlandò, Parisi, Quattrocchi, Romanò, Scalzì, Testa, Ubaldini, Vitali, Zappalà, Dell'Acqua,
    Della Torre, Cannavò, Ferrari, Greco, Moro, Ricci, Serra, Villa
  `,
  offices: `
    Via Garibaldi {n} | Torino | TO | 10122 | Italia | +39 011 555 01##
    Corso Vittorio Emanuele {n} | Bari | BA | 70122 | Italy | +39 080 555 01##
  `,
});
