import { heading, note, type Paper, paragraph } from './source.ts'

/** A paper of one page whose type has ligatures and words that break at the ends of lines. */
export const englishPaper: Paper = {
  language: 'en',
  title: 'Keeping the Night Ferry: How Small Islands Finance Public Transport',
  author: 'Fiona Underhill, University of Westmark',
  date: { iso: '2023-11-08', written: '8 November 2023' },
  notesTitle: 'Notes',
  blocks: [
    heading(1, '1. The difficult crossing'),
    paragraph(
      'The first ferry to the five outer islands sailed in 1921, and the timetable has hardly changed since then.',
      'Officials on the mainland describe the night crossing as inefficient, because only 43 passengers use it on an ordinary weekday.',
      'The islanders answer that efficiency is the wrong measure: fishermen, nurses and schoolchildren depend on a sailing that no private operator would offer.[^1]',
    ),
    paragraph(
      'This paper compares the financial arrangements of three island councils.',
      'It finds that a fixed subsidy per sailing, reviewed every fourth year, kept fares stable, whereas an annual negotiation did not.',
      'Figures are given in pounds of 2022 unless another year is named.',
    ),
    heading(1, '2. Three arrangements'),
    paragraph(
      'Northfold pays its operator 1.8 million pounds a year and leaves the timetable to the captain.',
      'Saffron Isle owns its vessel, employs a staff of nineteen, and covers the deficit from a levy on holiday houses.',
      'Wick Reef, the smallest of the three, signed a contract for twelve years; the effect was a cheaper fare but an older ship.[^2]',
      'Satisfaction among passengers was highest where the council published the accounts in full.',
    ),
    paragraph(
      'Affordability mattered more than speed.',
      'When Northfold raised its fare by fifteen per cent in 2016, traffic fell by a quarter within six months and never fully recovered.',
      'On Saffron Isle the fare stayed at four pounds, and the number of crossings grew in every year but one.',
    ),
    heading(1, '3. What follows'),
    paragraph(
      'A ferry is a promise to come back in the morning.',
      'Councils that treat it as infrastructure, with a maintenance fund and a published plan for replacement, spend less over twenty years than councils that buy emergency repairs.',
      'The difference is sufficient to finance one additional crossing a week.[^3]',
    ),
  ],
  notes: [
    note('1', 'Interviews were held with sixty-two residents in the spring of 2022.'),
    note('2', 'The vessel was built in 1987 and refitted twice.'),
    note('3', 'The calculation assumes a constant price of fuel and no change in staff.'),
  ],
}
