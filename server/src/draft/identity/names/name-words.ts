// Words of names that are words of English, too, by what makes them so.

const setOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words for a kind of home, which many homes have in their names. */
export const homeWords = setOf(`
  house home homes lodge cottage cottages farm farmhouse court hall villa villas place view grange manor barn mill bungalow
  residential children's childrens children’s centre center unit care service services project close drive road street
  lane avenue grove crescent terrace gardens mews walk way rise hill park green croft mount bank end corner gate cross the
  a an of at in on for and`);

/** Words of homes' names that are like mottoes: “New Start” and “Next Steps” are also ordinary words of a text. */
export const mottoWords = setOf(`
  new start starts fresh next step steps first second chance chances safe haven bright brighter future futures moving on way
  forward hope open door doors life lives living journey journeys path paths pathway pathways bridge bridges stepping stone
  stones rise rising sun sunrise horizon horizons beginning beginnings light lights space spaces tomorrow better together
  family families ahead beyond onwards upwards one two three big little great small long short high low green white red blue
  black brown old young north south east west church school wood woods field fields meadow meadows orchard garden river
  riverside lake lakeside sea seaside side top star stars rainbow key keys turning point points crossroads change changes choice choices
  positive progress inspire inspired aspire aspirations achieve thrive grow growing growth nurture nurturing roots wings
  oak tree trees to be my our your me you we us time out reach reaching true north kind kindness calm quiet good
  front early help hub hubs right support voice connect connections vision mind matters team works work learning skills
  view house home lodge cottage farm hall court villa grange manor barn mill walk park hill close drive lane`);

/** Words that have a capital for other reasons: directions, the calendar, institutions, peoples. */
export const capitalWords = setOf(`
  north south east west northern southern eastern western central upper lower january february march april may june july
  august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn
  winter easter christmas church school college university academy station market court council county city town village
  borough parliament government state crown king kings queen queens prince princess royal trinity bishop abbey chapel
  castle cathedral bridge river lake sea beach forest park gardens garden high main old new great little long english
  british scottish welsh irish european american african asian indian chinese french german spanish italian polish roman
  christian catholic anglican methodist muslim jewish hindu sikh internet ofsted police nhs army navy scouts guides brownies
  first second third one two three red white black blue green brown mr mrs ms miss dr sir lady lord saint st covid
  education health social care children families family young people act standard standards guide regulation regulations
  panel strategy plan board team service services partnership trust hub project programme centre unit head deputy`);

/** Towns, cities, counties and boroughs of England, and some other places that a text may mention for any reason. */
export const townWords = setOf(`
  london birmingham manchester liverpool leeds sheffield bristol newcastle sunderland nottingham leicester coventry bradford
  hull plymouth derby southampton portsmouth brighton hove reading northampton luton bolton bournemouth norwich swindon
  swansea cardiff edinburgh glasgow aberdeen dundee belfast oxford cambridge york lancaster preston blackpool blackburn
  burnley rochdale oldham bury wigan salford stockport tameside trafford warrington chester crewe stoke stafford telford
  shrewsbury hereford worcester gloucester cheltenham bath exeter torquay torbay truro cornwall devon dorset somerset
  wiltshire hampshire sussex surrey kent essex suffolk norfolk lincoln lincolnshire rutland derbyshire nottinghamshire
  yorkshire lancashire cumbria northumberland durham tyne tees cleveland cheshire staffordshire shropshire warwickshire
  worcestershire gloucestershire oxfordshire buckinghamshire berkshire hertfordshire bedfordshire cambridgeshire
  leicestershire northamptonshire windsor richmond kingston croydon bromley lewisham greenwich bexley havering barking
  dagenham redbridge newham hackney islington camden westminster kensington chelsea hammersmith fulham lambeth southwark
  wandsworth merton sutton hounslow hillingdon ealing brent harrow barnet enfield haringey waltham ipswich colchester
  chelmsford basildon southend maidstone canterbury dover folkestone hastings eastbourne worthing crawley guildford woking
  basingstoke winchester salisbury andover newbury slough watford stevenage bedford kettering corby wellingborough
  peterborough grimsby scunthorpe doncaster rotherham barnsley wakefield huddersfield halifax harrogate scarborough whitby
  middlesbrough darlington hartlepool gateshead carlisle kendal barrow morecambe southport buxton matlock chesterfield
  mansfield newark grantham boston skegness loughborough nuneaton rugby solihull walsall dudley wolverhampton sandwell
  bodmin england scotland wales ireland britain europe america africa france spain germany paris rome italy austria poland
  albania sudan eritrea syria iran iraq afghanistan vietnam jordan israel georgia asia india china florence sydney melbourne
  adelaide austin virginia carolina savannah brooklyn lincolnshire wells ashton clifton kirby selby
  `);

/** First names that a sentence may begin with as words. */
export const firstNameWords = setOf(`
  will mark may grace hope joy faith rose penny bill rob sue pat drew chase guy jack gene dawn eve summer autumn amber ruby
  pearl olive ivy holly heather daisy lily violet poppy iris rosemary ginger basil robin jay kit miles art ray rich frank
  ernest dean earl duke king prince judge major sandy rusty misty sunny merry happy bliss charity constance patience prudence
  honor honour mercy verity clement noble christian dale glen cliff heath brook brooke lake river rain sky star wren dove
  pierce lance rod nick don bob reed grant chance peg barb tab dick harry john angel destiny trinity serenity harmony melody
  crystal gem jade coral sage fern hazel laurel myrtle willow bay clover blossom flora cherry clementine ben ken max tim
  april june august march jordan chelsea paris florence charlotte austin sydney georgia india asia israel devon kent carol
  gale gail wade ward page paige piper hunter tanner mason taylor cooper carter parker porter archer fisher gardener baker
  bishop deacon pope abbott abbot skip buck buddy junior ace beau bo al ed vic les ty lane bell belle bonnie jolly gay ann an
  drew hank jimmy josh marc pip pippa rex roman scout shay stormy dusty teddy tiger victor viola wolf
  `);
