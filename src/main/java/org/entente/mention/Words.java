package org.entente.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Closed classes of English words that tell names from their surroundings. */
final class Words {

  /** Capitalized at the head of a sentence or always, and never part of a person's name. */
  private static final Set<String> NEVER_NAMES =
      words(
          "a an the and or but nor so yet if when while as after before since until because"
              + " although though unless where whether who whom whose which what why how that"
              + " this these those there here he she it they we i you his her its their our my"
              + " your him them us in on at by for with from to of into onto over under about"
              + " against among between through during without within toward towards upon like"
              + " than then now today yesterday tomorrow meanwhile however moreover also still"
              + " even just only both either neither each every all any some many most more"
              + " much few several such no not never once again later earlier asked said says"
              + " is was are were be been has had have do does did will would can could should"
              + " may might must according despite instead perhaps indeed although nevertheless"
              + " is monday tuesday wednesday thursday friday saturday sunday january february"
              + " march april june july august september october november december gmt est"
              + " gop democrat democrats republican republicans inc corp co ltd"
              + " republican democratic liberal conservative labour tory communist socialist"
              + " federal national international central western eastern northern southern"
              + " former ex acting interim embattled great chief deputy senior honorable"
              + " honourable excellency excellencies distinguished ladies gentlemen majesty highness");

  private static final Set<String> PARTICLES =
      words(
          "bin ibn bint ben al el ul ur de del della di da do dos das du la le van von der den"
              + " ter ten zu zum zur e y abu ould ag arap san st af bou mac");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "vi", "xvi");

  /** Words before a title that change the office, and what they make of it. */
  private static final Map<String, String> OFFICE_CHANGES =
      Map.ofEntries(
          Map.entry("former", "former"),
          Map.entry("ex", "former"),
          Map.entry("late", "former"),
          Map.entry("ousted", "former"),
          Map.entry("deposed", "former"),
          Map.entry("onetime", "former"),
          Map.entry("retired", "former"),
          Map.entry("acting", "acting"),
          Map.entry("interim", "acting"),
          Map.entry("caretaker", "acting"),
          Map.entry("deputy", "deputy"),
          Map.entry("vice", "deputy"),
          Map.entry("assistant", "assistant"),
          Map.entry("associate", "associate"),
          Map.entry("incoming", "incoming"),
          Map.entry("designate", "incoming"),
          Map.entry("then", ""),
          Map.entry("current", ""),
          Map.entry("outgoing", ""),
          Map.entry("new", ""),
          Map.entry("chief", ""),
          Map.entry("senior", ""),
          Map.entry("top", ""),
          Map.entry("veteran", ""),
          Map.entry("first", ""),
          Map.entry("longtime", ""));

  /** Lower-case words before a title that make it one of no state. */
  private static final Set<String> PRIVATE_LIFE =
      words(
          "company firm bank corporate corporation group university college school club union"
              + " association board foundation airline team league party campaign committee"
              + " executive co-founder regional student church network newspaper magazine"
              + " federation society rebel guerrilla militant separatist insurgent militia teamsters");

  private static final Set<String> PLACES_OF_CITIES =
      words("district street avenue boulevard airport stadium county square neighborhood suburb");

  private static final Set<String> COMPANY_SUFFIXES =
      words("corp corporation inc co ltd plc llc bancorp holdings gmbh nv sa ag spa");

  private static final Set<String> ORGANIZATIONS =
      words(
          "association union federation society club university college institute foundation bank"
              + " airlines agency company exchange chamber league group council center centre"
              + " network alliance party church hospital school trust fund coalition campaign");

  /** What departments of a state call themselves, whatever the country. */
  private static final Set<String> GOVERNMENT =
      words(
          "ministry department authority agency commission bureau parliament senate congress"
              + " assembly army navy court administration forces command corps reserve"
              + " directorate inspectorate treasury cabinet customs judiciary");

  /** Before "agency", "commission" and the like: one of no state. */
  private static final Set<String> TRADES =
      words(
          "news rating ratings travel talent press modeling modelling insurance advertising ad"
              + " estate employment adoption marketing student credit agency olympic football"
              + " music fire-department");

  /** Words of a sentence that tell that its president is one of no state. */
  private static final Set<String> BUSINESS =
      words(
          "company companies corp corporation inc co ltd plc llc shareholders shareholder"
              + " university college union teamsters subsidiary unit earnings profit profits"
              + " quarter analysts firm sales bancorp stockholders executive ceo airline"
              + " federation association league foundation club");

  /** Titles that are common words too: written small they name nobody. */
  private static final Set<String> CAPITAL_TITLES =
      words("general justice lord marshal major captain gen capt col");

  /** What stands before a name in lower case and is no verb, though it ends like one. */
  private static final Set<String> NO_VERBS =
      words(
          "armed retired disgraced embattled ousted jailed appointed elected named deposed exiled"
              + " impeached detained unelected disputed convicted sacked beleaguered newly-elected"
              + " newly-appointed long-serving affairs services relations sports rights arms"
              + " guards drugs prisons news customs communications works resources arts economics"
              + " politics operations housing mining planning banking shipping fishing farming"
              + " outgoing incoming ruling sitting acting visiting serving standing leading"
              + " human press congress foreign-affairs business railways fisheries sciences"
              + " electronics buildings lands mines ports taxes statistics finances");

  private static final Set<String> VERBS =
      words(
          "met told said says gave sent won saw made took held left meets hosts sees tells put"
              + " let led got went came began brought sought thought urge urges blames names");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "another");

  private static final Set<String> OTHER_TIMES =
      Set.of(
          "next",
          "future",
          "first",
          "last",
          "previous",
          "prospective",
          "possible",
          "would-be",
          "likely",
          "potential",
          "aspiring");

  private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "another", "every", "no");

  /** Family names of the lexicon that are also common words, places or given names. */
  private static final Set<String> COMMON =
      words(
          "may day king rice brown ban major park young wade white black green long hope"
              + " price love power case field ford house hall best case cash close cook"
              + " early fall fast field fish ford gay good gore grant gray grey guy hand"
              + " head hill hunt key law lay little low man marsh miller moore north pope"
              + " post rich rose sharp short small snow stern stone strong summer sun walker"
              + " ward wise wood woods martin john paul george charles david thomas james"
              + " jordan chad israel santos lee kim le van sun song long han ali ahmed"
              + " hassan salman abdullah mohammed hussein ibrahim mahmoud khan singh chen"
              + " li wang zhang yang wu du an in no de la so to do king prince baker day"
              + " alexander francis michel georges pierre victoria clark gates west bill"
              + " mark will berry banks church christian duke earl page reed read bond drew"
              + " chase cross fox wolf bird lord mori bank august sunday friday noble true"
              + " senior junior speaker jan van ming tong chi wan");

  private Words() {}

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  /** "May" is a month before it is a name. */
  static boolean isMonth(String family) {
    return family.equals("may") || family.equals("march") || family.equals("august");
  }

  /** Whether a family name alone is too common a word to tell a person. */
  static boolean isCommon(String family) {
    return COMMON.contains(family);
  }

  static boolean isNeverName(String word) {
    return NEVER_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isSuffix(String word) {
    return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * What a word before a title makes of the office: "former", "deputy", "" or null when nothing.
   */
  static String officeChange(String word) {
    return OFFICE_CHANGES.get(word.toLowerCase(Locale.ROOT));
  }

  static boolean isPrivateLife(String word) {
    return PRIVATE_LIFE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** What makes a name before it that of a part of a city: "Shevchenko district". */
  static boolean isPlaceOfCity(String word) {
    return PLACES_OF_CITIES.contains(word);
  }

  static boolean isCompanySuffix(String word) {
    return COMPANY_SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word names a body that is none of state. */
  static boolean isOrganization(String word) {
    return ORGANIZATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isGovernment(String word) {
    return GOVERNMENT.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isTrade(String word) {
    return TRADES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isBusiness(String word) {
    return BUSINESS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a title must begin with a capital to be one. */
  static boolean isTitleByCapital(String word) {
    return CAPITAL_TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a lower-case word acts on the title after it: "welcomed President Reagan". */
  static boolean isVerbLike(String word) {
    if (VERBS.contains(word)) {
      return true;
    }
    boolean ending = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("s");
    return ending && !word.endsWith("ss") && !NO_VERBS.contains(word);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isOtherTime(String word) {
    return OTHER_TIMES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isIndefinite(String word) {
    return INDEFINITE.contains(word.toLowerCase(Locale.ROOT));
  }
}
