import type { Draft } from '../../draft/draft';
import { type Entry, entryOf, type MapValue } from '../../draft/yaml/value';
import { addressOwner, isAnonymous } from '../../report/provider-details';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { add } from '../fixes';
import { addKeys, mapAt } from '../key-places';
import { onReport, type Rule } from '../rule';
import { identitySources } from './identifying-finding';

const messages = messagesOf({
  unclear: () =>
    'State whose address this is. If it is the home’s, rename this entry “home-address”. If it is the provider’s, add the home’s address under “home-address”, or write “not recorded” there.',
});

/** The value of `home-address` in a draft that does not hold the home's address. */
const notRecorded = 'not recorded';

const rule: Rule = {
  meta: {
    id: 'identity/address-owner',
    title: 'The draft makes clear whose address it contains',
    about: 'doubtful',
    harm: 'A report may print where children live.',
    what: 'Reports an `address` under `provider` if the draft has the home’s name (`home`) and no `home-address`, and asks whose address it is. Only anonymous reports, such as those on children’s homes, are checked. Until this is answered, no export and no preview prints the address, and `identity/home` looks for it in the text. If it is the home’s address, rename `address` to `home-address`. If it is the provider’s own, write the home’s address under `home-address`, or `home-address: not recorded`.',
    why: 'A report prints the address of the registered provider, and must not print the home’s. If both are called “address”, one can be mistaken for the other.',
    sources: identitySources.slice(0, 1),
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'published reports on children’s homes do not contain the name of the home, so no draft made from one has `home`.',
    },
    bad: {
      framework: 'sccif',
      front:
        'provider:\n  name: Example Care Limited\n  home: Larkfield House\n  address: 12 Elm Road, Carrowby\n',
    },
    good: {
      framework: 'sccif',
      front:
        'provider:\n  name: Example Care Limited\n  address: 3 Market Square, Selby\n  home: Larkfield House\n  home-address: 12 Elm Road, Carrowby\n',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, setting } = report;
    const provider = mapAt(draft, 'provider');
    const address = entryOf(provider, 'address');
    if (!provider || !address || !isAnonymous(report) || addressOwner(draft.data) !== 'unclear') return;
    const fixes = fixesOf(draft, provider, address);
    yield {
      span: address.keySpan,
      ...messages.unclear(),
      source: framework.sources[setting?.anonymous?.source ?? ''],
      ...(fixes.length > 0 && { fixes }),
    };
  }),
};

/** Offers the two answers. */
function fixesOf(draft: Draft, provider: MapValue, { keySpan, value }: Entry): Fix[] {
  const empty = entryOf(provider, 'home-address');
  const home: Edit | undefined = empty ? undefined : { span: keySpan, text: 'home-address' };
  const { end } = value.span;
  const inBraces: Edit = { span: span(end, end), text: `, home-address: ${notRecorded}` };
  const line = provider.flow ? inBraces : addKeys(draft, provider, [`home-address: ${notRecorded}`]);
  const filled: Edit | undefined = empty && { span: empty.value.span, text: ` ${notRecorded}` };
  return [
    ...add('This is the home’s address', home),
    ...add('This is the provider’s own address', filled ?? line),
  ];
}

export default rule;
