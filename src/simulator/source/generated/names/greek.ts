import { defineCulture } from '../culture.ts';

/** Names and offices of Greece. */
export const GREEK = defineCulture({
  language: 'el-GR',
  nameOrder: 'givenFirst',
  given: `
    Αναστασία=Anastasia, Βασίλης=Vasilis, Γιώργος=Giorgos, Δέσποινα=Despoina, Ελένη=Eleni, Ζωή=Zoi,
    Ηλίας=Ilias, Θεοδώρα=Theodora, Ιωάννης=Ioannis, Κωνσταντίνος=Konstantinos, Λυδία=Lydia, Μαρία=Maria,
    Νικόλαος=Nikolaos, Ξένια=Xenia, Οδυσσέας=Odysseas, Παναγιώτης=Panagiotis, Ρένα=Rena, Σπύρος=Spyros,
    Τάσος=Tasos, Υπατία=Ypatia, Φωτεινή=Foteini, Χρήστος=Christos, Ψαραντώνης=Psarantonis, Ωρίων=Orion,
    Αλέξανδρος=Alexandros, Βάϊος=Vaios, Κατερίνα=Katerina, Μιχάλης=Michalis, Σοφία=Sofia,
    Άγγελος=Angelos
  `,
  family: `
    Αγγελόπουλος=Angelopoulos, Βλάχου=Vlachou, Γεωργίου=Georgiou, Δημητριάδης=Dimitriadis,
    Ευαγγέλου=Evangelou, Ζαφειρίου=Zafeiriou, Ηλιάδου=Iliadou, Θεοχάρης=Theocharis, Ιωαννίδης=Ioannidis,
    Καραγιάννης=Karagiannis, Λαμπράκη=Lampraki, Μακρής=Makris, Νικολάου=Nikolaou, Ξυδάκης=Xydakis,
    Οικονόμου=Oikonomou, Παππάς=Pappas, Ράπτη=Rapti, Σταύρου=Stavrou, Τριανταφύλλου=Triantafyllou,
    Υφαντής=Yfantis, Φωτόπουλος=Fotopoulos, Χατζής=Chatzis, Ψαλτάκης=Psaltakis, Αθανασίου=Athanasiou,
    Μυλωνάς=Mylonas, Κόκκινος=Kokkinos, Βασιλείου=Vasileiou, Ρούσσος=Roussos, Λεοντής=Leontis,
    Σάββας=Savvas
  `,
  offices: `
    Οδός Ερμού {n} | Αθήνα | Αττική | 105 63 | Ελλάδα | +30 21 0555 01##
  `,
});
