package org.entente.limits;

import java.util.List;

/** What generated sentences are made of; slots stand in braces. */
final class Words {

  static final List<String> NOUNS =
      words(
          """
          agreement airport airline alliance archive army audit balance bank barrier bill border bridge
          budget campaign canal ceasefire census charter clinic coalition college committee company
          complaint conference congress contract convoy corridor council court crisis crop currency
          customs dam deadline deal debate decree deficit delegation demand deposit dialogue dispute
          doctrine drought election embargo embassy emergency energy epidemic estate evidence exchange
          expedition export factory famine ferry festival field fleet forecast forest forum fund
          garrison gasfield glacier grain grant guarantee harbour harvest hearing highway hospital
          import income industry inflation inquiry inspection institute insurance investment island
          journal judgment junction jury laboratory landslide lease legislation levy licence loan
          lottery machinery majority mandate market measure mediation meeting memorial mine ministry
          mission mortgage museum negotiation newspaper nomination oilfield operation orchard outpost
          parliament partnership passport pension permit petition pipeline plantation plateau platform
          policy poll port prison privilege programme project protest province quarry quota railway
          rebellion recession referendum reform refinery regime region register remark rescue reserve
          resort revenue review river road ruling sanction satellite scandal school scheme seminar
          senate settlement shipment shipyard shortage siege spending station statute stockpile storm
          strait strike studio subsidy summit supply surplus survey tariff tax teacher telescope
          territory textile timber timetable tower trade transit treaty tribunal truce tunnel turbine
          union upgrade vaccine valley verdict vessel veto village vineyard voucher wage warehouse
          warning waterway weapon welfare wheat witness workshop yield zone""");
  static final List<String> ADJECTIVES =
      words(
          """
          abrupt academic additional agricultural ambitious annual armed bilateral bitter broad brief
          careful central cheap civil coastal cold commercial common complex costly critical cultural
          daily dangerous decisive deep delicate diplomatic distant domestic dry early eastern economic
          electoral emergency empty entire equal essential excessive expensive external fair familiar
          fierce final financial fiscal foreign formal fragile frequent fresh frozen future general
          gradual grave guarded heavy hidden historic hostile humanitarian idle illegal immediate
          imminent independent industrial informal internal joint judicial lasting late legal limited
          local long loose major marginal maritime mild military minor mobile modern modest monetary
          mountainous mutual narrow naval new northern nuclear obscure official old open ordinary
          painful parallel partial patient peaceful permanent persistent poor popular portable powerful
          previous private prolonged public quiet rapid rare recent regional reluctant remote rural
          scarce secret senior separate serious severe sharp short silent slow social solid southern
          special stable steady steep strategic strict sudden temporary tense thin tough tropical
          unusual urban urgent vast vital voluntary vulnerable weak western wide wooden""");
  static final List<String> VERBS =
      words(
          """
          abandoned accelerated accepted acquired adapted adjusted adopted advanced altered amended
          announced approved arranged assembled assessed attacked avoided backed balanced blocked
          boosted borrowed broadened built bypassed calculated cancelled capped challenged changed
          cleared closed completed concealed condemned confirmed considered contested controlled
          corrected criticised curbed debated declined defended deferred delayed delivered demanded
          denied described designed detailed developed discussed disputed diverted divided doubled
          drafted eased endorsed enforced enlarged ensured established evaluated examined exceeded
          expanded explained exposed extended favoured financed finished followed framed froze guarded
          halted halved hastened hosted ignored imposed improved included increased inspected installed
          insured interrupted introduced inspired joined justified launched leased limited lowered
          maintained managed measured merged missed modernised monitored neglected observed obtained
          offered opened opposed ordered organised outlined overhauled overturned patrolled postponed
          praised prepared presented preserved prevented privatised proposed protected published
          purchased questioned raised ratified rebuilt recalled received recommended reduced refused
          registered rejected released relocated renewed repaired replaced reported rescued reserved
          resisted restored restricted resumed reversed reviewed revised secured seized sheltered
          signed simplified sold sponsored strengthened studied submitted suggested supervised
          supported surveyed suspended tested threatened tightened traced transferred trimmed
          undermined unveiled upheld verified visited warned weakened welcomed withdrew withheld""");
  static final List<String> PEOPLE =
      words(
          """
          accountants activists analysts archaeologists architects astronomers bankers bishops brokers
          builders campaigners carpenters cleaners clerks coaches commuters consultants consumers
          critics curators delegates demonstrators dentists dockers doctors drivers economists editors
          electricians engineers executives experts exporters families farmers firefighters fishermen
          geologists growers guards guides historians importers inspectors insurers investors
          journalists judges lawyers lenders librarians lorry-drivers managers mechanics mediators
          merchants midwives miners mechanics musicians negotiators neighbours nurses observers
          organisers painters parents passengers pensioners pharmacists photographers physicians pilots
          planners police porters prosecutors publishers railwaymen refugees residents retailers
          sailors scholars scientists shepherds shopkeepers soldiers statisticians students surgeons
          surveyors tailors teachers technicians tenants traders translators travellers veterans
          villagers volunteers voters waiters weavers workers""");
  static final List<String> TOWN_BEGINS =
      words(
          "Ar Bel Bor Cal Cor Dal Dor El Fal Far Gal Gor Hal Har Il Kal Kor Lan Lor Mal Mar Nor Ol Or"
              + " Pal Por Quel Ral Ros Sal Sar Sel Tal Tor Ul Val Ver Vol Wes Yar Zal Zor");
  static final List<String> TOWN_MIDDLES =
      words("a ada an andi ata e ena era esti i ida ina isi o ola oma ona u una ura");
  static final List<String> TOWN_ENDS =
      words(
          "bor dal den fell gate grad ham kirk lund mark mont mouth nik ora rat sk stad ster ton vik");
  static final List<String> WEEKDAYS =
      words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

  static final List<String> LEADS =
      List.of(
          "",
          "",
          "",
          "On {weekday} ",
          "After {small} days of talks over the {noun}, ",
          "Despite a {adjective} {noun} near {town}, ",
          "In a {adjective} statement on {weekday}, ",
          "With {small} of {medium} votes counted, ",
          "As the {noun} of {town} {verb} its {adjective} {noun}, ",
          "Nearly {small} weeks after the {adjective} {noun}, ",
          "Because the {noun} was {verb} late, ",
          "While {people} in {town} waited for a {noun}, ",
          "According to {small} {people} who {verb} the {noun}, ",
          "Hours before the {noun} in {town} was to be {verb}, ");
  static final List<String> CORES =
      List.of(
          "the {adjective} {noun} of {town} {verb} the {noun} and a {adjective} {noun}",
          "{people} and {people} {verb} a {adjective} {noun} worth {medium} million",
          "{official} {verb} the {adjective} {noun} that {people} had {verb}",
          "{official} told {people} that the {noun} would be {verb} by {weekday}",
          "{country} {verb} its {adjective} {noun} after {official} had {verb} the {noun}",
          "the {demonym} {noun} {verb} {medium} tonnes of {noun} and {small} {adjective} shipments",
          "{demonym} {people} {verb} the {noun} with {country} over a {adjective} {noun}",
          "{country} and {country} {verb} a {noun} on the {adjective} {noun} near {town}",
          "a {adjective} {noun} between {country} and {country} was {verb} by {people}",
          "the {noun} in {town} {verb} {medium} {people} and {verb} their {noun}",
          "some {medium} {people} {verb} the {adjective} {noun} at {town}",
          "a {noun} of {small} percent {verb} the {adjective} {noun} for {people}",
          "the {noun} said {small} {people} had {verb} the {noun} and {verb} the {noun}",
          "{people} of the {noun} {verb} that {country} had {verb} a {adjective} {noun}",
          "prices of {noun} rose {small} percent as {people} {verb} the {adjective} {noun}",
          "{official} met {official} in {town} and {verb} a {noun} of {medium} million",
          "the {town} {noun} {verb} {small} {adjective} contracts for a {noun} and a {noun}",
          "not one of the {medium} {people} {verb} the {noun} which {town} had {verb}");
  static final List<String> TAILS =
      List.of(
          ".",
          ".",
          ".",
          ", {people} said.",
          ", and {people} {verb} the {noun} in {town}.",
          ", which a {adjective} {noun} had {verb} in {year}.",
          ", up from {medium} a year before.",
          ", though the {noun} was {verb} by {small} to {small}.",
          " until the {adjective} {noun} is {verb}.",
          ", the first such {noun} since {year}.",
          ", a {noun} that {country} {verb} in {year}.",
          ", as {demonym} {people} had {verb} it.");
  static final List<String> TITLES =
      List.of(
          "{country} {verb} {adjective} {noun} with {country}",
          "{demonym} {noun} {verb} after {adjective} {noun}",
          "{people} in {town} {verb} {adjective} {noun}",
          "{town} {noun} {verb} by {people}",
          "{adjective} {noun} {verb} as {people} wait for {noun}",
          "{medium} {people} {verb} the {noun} of {town}");

  private Words() {}

  private static List<String> words(String text) {
    return List.of(text.trim().split("\\s+"));
  }
}
