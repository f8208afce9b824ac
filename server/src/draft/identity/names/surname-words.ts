/** Surnames that are words of English, too, and that a text may have with a capital for other reasons. */
export const surnameWords: ReadonlySet<string> = new Set(
  `
  abbey ball bank banks barber barn barrow beach bean beard beech birch bird bishop blood bloom bond boot booth
  bottom bow bowl boys brand bridges bright broad bull burn bush butcher butler butt camp cannon care carpenter cart
  case cash castle chamber chambers chandler child clay close coach coats cobb cock coffee collier cook corner cotton
  couch cousins craft crane cross crouch crow curry curtain cutter daily dark darling day dear dollar draper dyer
  eagle easter edge farmer fast feather field fields finch fine first flag flint flood flower flowers foot ford
  foreman forester fox freeman frost fuller gale gates gentle glass glover goat gold golden good goodchild goodman
  goose gore gravel gray green grey gross gun hale hall hands hard hare hart hatch hawk hay head heard heart hedges
  held herring hill hills hobby hogg hole holiday holland holly home hook horn house hunt ice inch inspector
  inspectors ireland iron jewel job joiner judge jury kettle king kitchen knight lake lamb lamp land lane large last
  law lawn laws leader leaders leaf leak link lock long loud love lovely low loyal luck main male mallet man manager
  march mare marine marks marsh marshall mason mead mean meek mellow merchant metal miles mill miller mills mist
  money moon moor moors morrow moss mount muse nail nation neat needle news night noble north nurse oakes oaks page
  pain palm parish park parks parson parsons pass pay peace peach peacock peak pear pearl peel penny pepper perk
  pickle pierce pike pile pine pipe place plain plant plumb pole pond pool pope post pot potter pound power powers
  precious price pride prior proud pump purse quick quill race rain ramp ransom raven read reader reading rich riches
  ridge ring rivers roach roads rock rook root rope rose rough round row rule rush rust sage sail sailor salmon salt
  sands savage save school scope seal self sell senior service settle sharp sheen shell shepherd sherry shield ship
  shoe shore short silver singer skill slack slater slaughter small smart snow social sole son song sparks sparrow
  spice spike spring squire stable staff stag stamp standard stark starling start steel steer stern steward still
  stock stone stones stork storm stout strange street strong sugar summers swan sweet swift sword tailor talent tall
  tempest temple tennis thorn thrush tide tiller toll tong tool towers town trout true trust turner usher vane vice
  victor vine virtue wait waiter walker wall walls war ward warden ware warm warner washer water waters way weaver
  wedge well west wheat wheel wheeler white whitehead wick wild wilder winch wind wing winner winter winters wise
  wolf wood woodcock woodman woods wool words work worker workman worth wren wright yard young youth zeal`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
