import { describe } from 'vitest';
import { holds } from '../testing';

// Sentences with what is found in them in «marks»; nothing else is.

describe('the manager', () => {
  holds(
    'manager',
    [
      '«J. Ashdown» leads.',
      '«J Ashdown» leads.',
      '«J.Ashdown» leads.',
      '«J. A. Ashdown» leads.',
      '«J.A. Ashdown» leads.',
      '«Ashdown, J.» leads.',
      '«Ashdown, Jane» leads.',
      '«Jane A.» leads.',
      '«Jane Ashdown» leads.',
      '«JANE ASHDOWN» leads.',
      '«jane ashdown» leads.',
      '«Ms Ashdown» leads.',
      '«Ms. Ashdown» leads.',
      '«Mrs J. Ashdown» leads.',
      '«Ms Jane Ashdown» leads.',
      '«Miss Ashdown»’s team.',
      '«Jane» leads the team well.',
      'Children trust «Jane».',
      'Children said that «Jane» listens.',
      '‘«Jane» is great,’ said a child.',
      'One child said, ‘«Jane» listens.’',
      '«Jane»’s leadership is strong.',
      'The manager, «Jane», listens.',
      'Manager «Jane» listens.',
      'When «Jane» is away, staff cope.',
      'Staff and «Jane» meet weekly.',
      '«Jane» and the team meet.',
      '(«Jane» is new.)',
      'Children read Jane Eyre.',
      'Children like Jane Austen and Sarah Jane Adams.',
      'Mary Jane is a friend.',
      'Mary-Jane is a friend.',
      'A. Ashdown is another.',
      'The Ashdown Forest is near.',
      'Ashdown forest is near.',
      'Janet leads. Janeway. Mr Ashdowne.',
      'K. Ashdown and P Ashdown.',
      'jane is a word.',
    ],
    { known: [{ kind: 'manager', text: 'Jane Ashdown' }] },
  );
  holds(
    'manager',
    [
      'Children trust «Grace».',
      'Grace and dignity are valued.',
      'By the grace of staff.',
      'Saying grace is usual.',
      '«G. Hope-Lane» leads. «Ms Hope» leads. «Ms Hope-Lane» too. «Grace Hope» leads.',
      'Hope is a value.',
    ],
    { known: [{ kind: 'manager', text: 'Grace Hope-Lane' }] },
  );
  holds(
    'manager',
    [
      'In May children left. On 3 May they came.',
      'They may go. May has begun.',
      '«May Bell» leads. «Ms Bell» leads. The manager, «May», leads.',
      'A bell rang. Bell ringing.',
    ],
    { known: [{ kind: 'manager', text: 'May Bell' }] },
  );
  holds('manager', ['«Jane Ashdown» leads.', 'They trust «Jane».'], {
    known: [{ kind: 'manager', text: 'Ms Jane Ashdown (interim)' }],
    streets: false,
  });
  holds(
    'manager',
    [
      '«Dr Shah-Wells» and «Priya» lead.',
      '«P. Shah-Wells» leads.',
      '«Dr Shah» leads. «Priya Shah» too.',
      'Wells is a city. The Shah.',
    ],
    { known: [{ kind: 'manager', text: 'Dr Priya Shah-Wells' }], streets: false },
  );
  holds(
    'manager',
    [
      '«Mark Will» leads; «Mr Will» too.',
      'They mark work. Mark my words. It will do. Will it?',
      'They trust «Mark».',
    ],
    { known: [{ kind: 'manager', text: 'Mark Will' }], streets: false },
  );
  holds(
    'manager',
    [
      "«Anne-Marie O'Neill» and «Ms O’Neill» lead.",
      '«A. O’Neill» leads.',
      'They trust «Anne-Marie».',
      'Anne Marie is not.',
    ],
    { known: [{ kind: 'manager', text: 'Anne-Marie O’Neill' }], streets: false },
  );
  holds('manager', ['«Siân Évans» and «Sian Evans» lead.', '«Ms Evans» leads.', 'They trust «Sian».'], {
    known: [{ kind: 'manager', text: 'Siân Évans' }],
    streets: false,
  });
  holds(
    'manager',
    [
      '«John Smith», «Mary Jones», «Mr Smith», «Mrs Jones».',
      'They trust «Mary» and «John».',
      'St John and John Lewis; Mary Seacole.',
    ],
    { known: [{ kind: 'manager', text: 'John Smith and Mary Jones' }], streets: false },
  );
  holds('manager', ['A Christian charity. Christian values.', '«Christian Dale» and «Mr Dale».'], {
    known: [{ kind: 'manager', text: 'Christian Dale' }],
    streets: false,
  });
});

describe('the home', () => {
  holds(
    'home',
    [
      'Children like «Willow».',
      'Children like living at «Willow» now.',
      'At «Willow», children are happy.',
      'Children at «Willow House» are happy.',
      'Staff of «Willow» are kind.',
      '«Willow House» is warm.',
      'Children said, ‘We love «Willow».’',
      'Living at «Willow» has helped.',
      'The «Willow» team is kind.',
      'Children call it “«Willow»”.',
      'Children like «Willow Home».',
      '«willow house» is warm.',
      '«WILLOW HOUSE» is warm.',
      '«Willow-House» and «willow_house» and «WillowHouse».',
      'Willow is a tree.',
      'A willow grows in the garden.',
      'They sat under the willow tree.',
      'Children go to Willow Primary School.',
      'Children go to Willow Tree Nursery.',
      'They are in Willow class at school.',
      'The Weeping Willow is a pub.',
      'Willowbrook is a town. Willows grow.',
      'They met Miss Willow.',
      'They read The Wind in the Willows.',
    ],
    { known: [{ kind: 'home', text: 'Willow House' }] },
  );
  holds(
    'home',
    [
      'Children like «Willow House».',
      'The provider, Willow Care Limited, runs it.',
      'Children like Willow and Willow staff.',
    ],
    { known: [{ kind: 'home', text: 'Willow House' }], printed: ['Willow Care Limited'] },
  );
  holds(
    'home',
    [
      'Children like «Larchmere».',
      'Children like «Larchmere Lodge».',
      'Write to «larchmere-lodge».',
      "They moved in to «Larchmere»'s annexe.",
    ],
    { known: [{ kind: 'home', text: 'Larchmere Lodge' }] },
  );
  holds(
    'home',
    [
      'Children made a new start. Children like «New Start».',
      'A New start. NEW starts.',
      '«NEW START» is warm.',
    ],
    { known: [{ kind: 'home', text: 'New Start' }] },
  );
  holds('home', ['Children live at «Oxford House».', 'Children went to Oxford for the day.'], {
    known: [{ kind: 'home', text: 'Oxford House' }],
  });
  holds(
    'home',
    [
      'Children live at «Church House».',
      'Children go to Church on Sundays, and to the Church of England school.',
    ],
    { known: [{ kind: 'home', text: 'Church House' }] },
  );
  holds('home', ['Children live at «Old Rectory Cottage». The «Old Rectory» is warm.'], {
    known: [{ kind: 'home', text: 'The Old Rectory Cottage' }],
  });
  holds(
    'home',
    [
      'Life at The «Beeches»',
      'They love the «Beeches».',
      'They moved to «Beeches» in May.',
      'Beeches are trees.',
      'They sat under beeches.',
    ],
    { known: [{ kind: 'home', text: 'The Beeches' }], streets: false },
  );
  holds('home', ['They moved to «Haven House».', 'The home is a safe haven. A Haven. Their Haven.'], {
    known: [{ kind: 'home', text: 'Haven House' }],
    streets: false,
  });
  holds('home', ['They love «Rowan».', 'They moved to «Rowan» in May.', 'Rowan trees grow.', 'a rowan'], {
    known: [{ kind: 'home', text: 'Rowan' }],
    streets: false,
  });
  holds(
    'home',
    [
      'They love «Hillside».',
      'They moved to «Hillside» in May.',
      'Hillside walks are liked.',
      'a hillside walk',
    ],
    { known: [{ kind: 'home', text: 'Hillside Children’s Home' }], streets: false },
  );
  holds('home', ['They live at «Number 7».', 'number seven'], {
    known: [{ kind: 'home', text: 'Number 7' }],
    streets: false,
  });
  holds('home', ['They like «Oak Tree Lodge».', 'They climbed an oak tree. The Oak Tree pub.'], {
    known: [{ kind: 'home', text: 'Oak Tree Lodge' }],
    streets: false,
  });
  holds('home', ['They like «Larkfield».', 'Larkfield Academy is near.', 'Larkfield Road School'], {
    known: [{ kind: 'home', text: 'Larkfield' }],
    streets: false,
  });
  holds('home', ['They like «St Mary’s Lodge».', 'They go to St Mary’s Church.'], {
    known: [{ kind: 'home', text: 'St Mary’s Lodge' }],
    streets: false,
  });
  holds('home', ['They live at «Park View».', 'They like the park view.'], {
    known: [{ kind: 'home', text: 'Park View' }],
    streets: false,
  });
  holds('home', ['They live at «Ashton House».', 'They went to Ashton Market.'], {
    known: [{ kind: 'home', text: 'Ashton House' }],
    streets: false,
  });
  holds(
    'home',
    [
      'They live at «Kestrel».',
      'Life at «Kestrel Manor»',
      '«kestrel manor»',
      'A kestrel flew. Kestrel eggs. They are in Kestrel class.',
    ],
    { known: [{ kind: 'home', text: 'Kestrel Manor' }], streets: false },
  );
  holds(
    'home',
    [
      'Children at «Bluebell» are happy, and «Bluebell» staff too.',
      'Bluebell woods were visited.',
      'They walked in Bluebell Woods.',
      'bluebell',
    ],
    { known: [{ kind: 'home', text: 'Bluebell Cottage' }], streets: false },
  );
  holds('home', ['They live at «Meadow View».', 'They have a meadow view.', 'They ran in the Meadow.'], {
    known: [{ kind: 'home', text: 'Meadow View' }],
    streets: false,
  });
  holds(
    'home',
    [
      'They like «Oakfield».',
      'They like «Oakfield Home».',
      'They go to Oakfield Road School.',
      'They go to Oakfield Court.',
      'They go to Oakfield Academy.',
      'In «Oakfield», there is calm.',
      'A field of oak.',
    ],
    { known: [{ kind: 'home', text: 'Oakfield House' }], streets: false },
  );
  holds(
    'home',
    [
      'They like «Rose Cottage».',
      'They moved to «Rose» in May.',
      'A rose grew. Rose bushes.',
      'The Rose Garden was visited.',
    ],
    { known: [{ kind: 'home', text: 'Rose Cottage' }], streets: false },
  );
  holds(
    'home',
    ['They like The «Grange».', 'They like the «Grange».', 'They live at the grange. A grange.'],
    { known: [{ kind: 'home', text: 'The Grange' }], streets: false },
  );
  holds('home', ['They like «Station House».', 'At the Station.'], {
    known: [{ kind: 'home', text: 'Station House' }],
    streets: false,
  });
  holds(
    'home',
    [
      'At «Bramble», «Bramble Lodge» and «bramble lodge».',
      'They picked a bramble. Bramble jelly.',
      'The Bramble Patch Nursery.',
    ],
    { known: [{ kind: 'home', text: 'Bramble Lodge' }], streets: false },
  );
  holds('home', ['They like «Sunrise».', 'They saw the sunrise. Sunrise was at six.'], {
    known: [{ kind: 'home', text: 'Sunrise' }],
    streets: false,
  });
  holds('home', ['They like «Hope House».', 'There is Hope. They have hope.'], {
    known: [{ kind: 'home', text: 'Hope House' }],
    streets: false,
  });
  holds('home', ['They like «Beech Hill».'], {
    known: [{ kind: 'home', text: 'Beech Hill' }],
    streets: false,
  });
});

describe('the home’s address', () => {
  holds(
    'home-address',
    [
      'They live at «12 Elm Road».',
      '«Elm Road» is busy.',
      'They live at «12, Elm Road, Carrowby».',
      'Postcode «LS6 2AB» or «LS6-2AB» or «ls62ab».',
      'Carrowby is a town.',
      'At «12 ELM ROAD, CARROWBY».',
    ],
    { known: [{ kind: 'home-address', text: '12 Elm Road, Carrowby, LS6 2AB' }] },
  );
});
