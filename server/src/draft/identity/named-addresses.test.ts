import { describe } from 'vitest';
import { holds } from './testing';

// Sentences with what is found in them in «marks»; nothing else is.

describe('addresses without a word for a street', () => {
  holds('address', [
    'They moved from «7 The Green» to Leeds.',
    'The house, «7 The Green», is large.',
    '«7 The Green» is large.',
    '«4a The Hollow» is empty.',
    'Write to «12, The Old Paddock».',
    '«3 The Limes» and then «18 The Beeches» and «2 The Oaks».',
    'They stayed at «7 the green».',
    'They live at «14 Broadway».',
    'Her address is «22 Kingsway».',
    'They moved to «3 Glebelands».',
    'The flat is at «9 Elmhurst».',
    'Regulation 7 The Green is none. In 2019 The Green closed. Year 7 The Willows went.',
    'Part 3 The Ridings. Children aged 7 The Dell visited.',
    'They moved to 3 Ofsted Primary School.',
    'They lived at 16 Plus accommodation.',
    'They stayed at 12 May. They moved from 3 March.',
    'The 7 The registered person must.',
    'They play at 7 The Green Primary School.',
  ]);
});

describe('addresses without a number', () => {
  holds('address', [
    'They live in «Rose Cottage, Mill Lane».',
    'They live at «The Old Rectory, Mill Lane».',
    '«The Old Rectory, Mill Lane»',
    'They met at «The Vicarage, Church Road».',
    'They live at «The Old Rectory, Church Hill».',
    'They live at «Rose Cottage, The Green».',
    'They live at «Rose Cottage, Little Wickham».',
    'Her address is «Manor Farm, Upper Wickham».',
    'They visited Alton Towers, Thorpe Park and the sea.',
    'The offices are at Town Hall, Market Street.',
    'Children in Willow House, Leeds and York are well.',
    'They visited The Old Rectory, Church Road Primary School and the park.',
    'Meetings are at the Village Hall, Mill Lane.',
  ]);
});
