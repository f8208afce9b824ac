/** A paragraph, and copies of it as writers change them: names, some words, a sentence more or less, another order. */
interface CopiedSeed {
  readonly text: string;
  readonly copies: readonly [names: string, reworded: string, sentence: string, order: string];
}

// All are invented. They were written before the rule was tried on them.
export const copiedSeeds: readonly CopiedSeed[] = [
  {
    text: 'Children in Ashcombe who arrive at night are met by a worker they know. A warm room, a meal and clean clothes are ready. Nobody is asked to tell their story before the morning.',
    copies: [
      'Children in Brindlewick who arrive at night are met by a worker they know. A warm room, a meal and clean clothes are ready. Nobody is asked to tell their story before the morning.',
      'Children in Brindlewick who arrive late at night are met by a worker they know. A warm room, a meal and fresh clothes are ready. Nobody is asked to tell their story before the morning.',
      'Children in Brindlewick who arrive at night are met by a worker they know. A warm room, a meal and clean clothes are ready. This is good practice. Nobody is asked to tell their story before the morning.',
      'A warm room, a meal and clean clothes are ready. Children in Brindlewick who arrive at night are met by a worker they know. Nobody is asked to tell their story before the morning.',
    ],
  },
  {
    text: 'The garden project gives care leavers a reason to get up. They grow vegetables, run a stall on Saturdays and share what they earn. Two of them now train others.',
    copies: [
      'The Orchard project gives care leavers a reason to get up. They grow vegetables, run a stall on Saturdays and share what they earn. Three of them now train others.',
      'The garden project gives many care leavers a reason to get up. They grow vegetables, run a stall on Saturdays and share the money they earn. Two of them now train others.',
      'The garden project gives care leavers a reason to get up. They grow vegetables, run a stall on Saturdays and share what they earn.',
      'They grow vegetables, run a stall on Saturdays and share what they earn. The garden project gives care leavers a reason to get up. Two of them now train others.',
    ],
  },
  {
    text: 'Social workers visit often and at times that suit the family. Their notes are short, kind and written so that a child could read them later. Managers read a sample each month and talk about it with the team.',
    copies: [
      'Social workers in Quayside visit often and at times that suit the family. Their notes are short, kind and written so that a child could read them later. Managers read a sample each month and talk about it with the team.',
      'Social workers visit regularly and at times that suit the family. Their records are short, kind and written so that a child could read them later. Managers read a sample each month and discuss it with the team.',
      'Social workers visit often and at times that suit the family. Their notes are short, kind and written so that a child could read them later. Managers read a sample each month and talk about it with the team. Some notes are late.',
      'Managers read a sample each month and talk about it with the team. Social workers visit often and at times that suit the family. Their notes are short, kind and written so that a child could read them later.',
    ],
  },
  {
    text: 'When a placement breaks down, the reasons are looked at together with the child and the carers. Lessons are written down, but they are not yet used when the next home is chosen.',
    copies: [
      'When a placement breaks down, the reasons are looked at together with the child and the carers in Larkfield. Lessons are written down, but they are not yet used when the next home is chosen.',
      'When a placement breaks down, the reasons are reviewed together with the child and the carers. Lessons are written down, but they are not always used when the next home is chosen.',
      'When a placement breaks down, the reasons are looked at together with the child and the carers. Lessons are written down, but they are not yet used when the next home is chosen. Leaders know this.',
      'Lessons are written down, but they are not yet used when the next home is chosen. When a placement breaks down, the reasons are looked at together with the child and the carers.',
    ],
  },
  {
    text: 'The out-of-hours team has access to every record, and a senior manager can be reached at any hour. In the cases that inspectors read, help came within two hours. Day teams were told before nine in the morning what had happened.',
    copies: [
      'The out-of-hours team has access to every record, and a senior manager can be reached at any hour. In the cases that inspectors read, help came within 3 hours. Day teams were told before nine in the morning what had happened.',
      'The out-of-hours team has access to all records, and a senior manager can be reached at any hour. In the cases that inspectors read, help arrived within two hours. Day teams were told before nine in the morning what had happened.',
      'The out-of-hours team has access to every record, and a senior manager can be reached at any hour. In the cases that inspectors read, help came within two hours.',
      'In the cases that inspectors read, help came within two hours. Day teams were told before nine in the morning what had happened. The out-of-hours team has access to every record, and a senior manager can be reached at any hour.',
    ],
  },
  {
    text: 'Foster carers say that they are listened to. They choose the subjects of their training, meet the director twice a year and are paid on time. Few leave, and those who do say why.',
    copies: [
      'Foster carers in Withernby say that they are listened to. They choose the subjects of their training, meet the director twice a year and are paid on time. Few leave, and those who do say why.',
      'Foster carers say that they are listened to. They choose the topics of their training, meet the director twice a year and are paid promptly. Few leave, and those who do say why.',
      'Foster carers say that they are listened to. They choose the subjects of their training, meet the director twice a year and are paid on time. Few leave, and those who do say why. Recruitment is slower than planned.',
      'Few leave, and those who do say why. Foster carers say that they are listened to. They choose the subjects of their training, meet the director twice a year and are paid on time.',
    ],
  },
  {
    text: 'Young people who have been missing are offered a talk with somebody they trust, within three days. What they say changes their plans: one moved school, and another sees her brother again.',
    copies: [
      'Young people who have been missing are offered a talk with somebody they trust, within 72 hours. What they say changes their plans: one moved school, and another sees her brother again.',
      'Young people who have been missing are offered a conversation with somebody they trust, within three days. What they say changes their plans: one moved school, and another meets her brother again.',
      'Most are safe. Young people who have been missing are offered a talk with somebody they trust, within three days. What they say changes their plans: one moved school, and another sees her brother again.',
      'What they say changes their plans: one moved school, and another sees her brother again. Young people who have been missing are offered a talk with somebody they trust, within three days.',
    ],
  },
  {
    text: 'Reviews are chaired by the children themselves where they want to. The reviewing officer prepares them over a cup of tea, helps them to write the agenda, and sends them the minutes as a letter in plain words.',
    copies: [
      'Reviews are chaired by the children themselves where they want to. The IRO prepares them over a cup of tea, helps them to write the agenda, and sends them the minutes as a letter in plain words.',
      'Reviews are chaired by the children themselves if they want to. The reviewing officer prepares them over a cup of tea, helps them to write the agenda, and sends them minutes as a letter in simple words.',
      'Reviews are chaired by the children themselves where they want to. The reviewing officer prepares them over a cup of tea, helps them to write the agenda, and sends them the minutes as a letter in plain words. Parents receive a copy.',
      'The reviewing officer prepares them over a cup of tea, helps them to write the agenda, and sends them the minutes as a letter in plain words. Reviews are chaired by the children themselves where they want to.',
    ],
  },
  {
    text: 'Caseloads are lower than a year ago, though the intake team still carries too many. Leaders have a plan with dates and money behind it, and they check its progress every fortnight with the workers concerned.',
    copies: [
      'Caseloads in Marlstead are lower than a year ago, though the intake team still carries too many. Leaders have a plan with dates and money behind it, and they check its progress every fortnight with the workers concerned.',
      'Caseloads are lower than a year ago, although the intake team still holds too many. Leaders have a plan with dates and money behind it, and they check its progress every month with the workers concerned.',
      'Caseloads are lower than a year ago, though the intake team still carries too many. Morale is good. Leaders have a plan with dates and money behind it, and they check its progress every fortnight with the workers concerned.',
      'Leaders have a plan with dates and money behind it, and they check its progress every fortnight with the workers concerned. Caseloads are lower than a year ago, though the intake team still carries too many.',
    ],
  },
  {
    text: 'The house has a long kitchen table at which everybody eats, staff and children alike. Arguments are settled there, birthdays are planned and homework is spread out until somebody lays the plates.',
    copies: [
      'Fordwick House has a long kitchen table at which everybody eats, staff and children alike. Arguments are settled there, birthdays are planned and homework is spread out until somebody lays the plates.',
      'The home has a large kitchen table at which everybody eats, staff and children alike. Arguments are settled there, birthdays are planned and homework is spread out until somebody lays the table.',
      'The house has a long kitchen table at which everybody eats, staff and children alike. Arguments are settled there, birthdays are planned and homework is spread out until somebody lays the plates. It is a calm place.',
      'Arguments are settled there, birthdays are planned and homework is spread out until somebody lays the plates. The house has a long kitchen table at which everybody eats, staff and children alike.',
    ],
  },
];
