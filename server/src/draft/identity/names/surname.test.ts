import { describe } from 'vitest';
import { holds } from '../testing';

// Sentences with what is found in them in «marks»; nothing else is.

describe('a surname by itself', () => {
  holds(
    'manager',
    [
      '«Ashdown» said that staff are trained.',
      '«Ashdown» has led the home for two years.',
      '«Ashdown», who has left, knew the children.',
      '«Ashdown» also leads another home.',
      '«Ashdown» introduced a new plan.',
      '«Ashdown»’s leadership is strong.',
      'Children trust «Ashdown».',
      'Staff said that «Ashdown» listens.',
      'A child said, ‘«Ashdown» is kind.’',
      'Since «Ashdown» left, staff cope.',
      'Staff, «Ashdown» and children meet.',
      'Supervision by «Ashdown» is regular.',
      'They walked in Ashdown and around Ashdown.',
      'The Ashdown method is used. The Ashdown Forest is near.',
      'They moved to Ashdown. A trip to Ashdown was fun.',
      'They use Ashdown scale scores. Use of Ashdown forest is free.',
      'Ashdown forest is near. ashdown is a word.',
      'A. Ashdown is another. Staff and K. Ashdown meet. Sarah Ashdown is kind.',
      'Mark Ashdown-Bell is another.',
    ],
    { known: [{ kind: 'manager', text: 'Jane Ashdown' }], streets: false },
  );
  holds('manager', ['Staff trust «Adebayo-Cole». «Adebayo-Cole» leads.'], {
    known: [{ kind: 'manager', text: 'Ngozi Adebayo-Cole' }],
    streets: false,
  });
  holds('manager', ['Staff and Young people meet. Young has a meaning.'], {
    known: [{ kind: 'manager', text: 'Pat Young' }],
    streets: false,
  });
  holds('manager', ['Staff went to Leeds. Leeds has a museum. They like Leeds.'], {
    known: [{ kind: 'manager', text: 'Pat Leeds' }],
    streets: false,
  });
  holds('manager', ['Staff of Ashdown are kind. Ashdown has three homes. «Jane Ashdown» leads.'], {
    known: [{ kind: 'manager', text: 'Jane Ashdown' }],
    printed: ['Ashdown Care Limited'],
    streets: false,
  });
});
