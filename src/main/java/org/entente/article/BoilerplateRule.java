package org.entente.article;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a paragraph that is no part of its article is, by its whole wording. */
enum BoilerplateRule {
  INLINE_TEASER(
      CASE_INSENSITIVE,
      "(?:read more|read also|also read|see also|related|watch|listen)\\s*[:|»–-]\\s*\\S.{0,200}"),

  SHARE_BAR(
      CASE_INSENSITIVE,
      "share(?: (?:this|on|via) ?.{0,40})?|tweet|print|email this(?: article| story)?"
          + "|follow us(?: on .{1,60})?|(?:link )?copied|copy link"
          + "|(?:{network}[ ,|·•/]{1,3}){1,12}{network}"),

  SUBSCRIPTION(
      CASE_INSENSITIVE,
      "(?:sign up|subscribe)(?: (?:now|today|here))?"
          + "|(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,80}"
          + "(?:newsletter|newsletters|channel|podcast).{0,60}"
          + "|(?:get|receive) (?:our|the) .{0,60}newsletter.{0,60}"
          + "|(?:join|follow) (?:our|us on) .{0,30}(?:whatsapp|telegram)(?: channel| group)?.{0,40}"
          + "|download (?:our|the) .{0,40}app(?: .{0,60})?"
          + "|enter your e-?mail(?: address)?.{0,60}|already (?:a subscriber|subscribed)\\b.{0,40}"
          + "|(?:log|sign) in to (?:continue|read|comment).{0,40}"
          + "|this (?:article|story|content) is (?:only )?for (?:our )?subscribers(?: only)?"),

  ADVERTISEMENT(
      CASE_INSENSITIVE,
      "advertisements?|advert"
          + "|(?:article|story|post) continues (?:below|after) (?:this |the )?(?:advertisement|ad)"
          + "|continue reading(?: the main story)?|scroll (?:down )?to continue(?: reading)?"),

  COMMENTS(
      CASE_INSENSITIVE,
      "(?:leave|post|add) a (?:comment|reply)|(?:view|show|see|hide|load) (?:all )?comments?"
          + "|\\d* ?comments?(?: \\(\\d+\\))?|comments are (?:now )?closed(?: .{0,40})?"
          + "|join the conversation|have your say"),

  COOKIE_NOTICE(
      CASE_INSENSITIVE,
      "(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies .*"
          + "|by (?:continuing|using|clicking) .{0,80} you (?:agree|consent) to .{0,80}cookies.*"
          + "|(?:accept|allow|manage|reject) (?:all )?cookies|cookie (?:settings|policy|preferences)"),

  COPYRIGHT(
      CASE_INSENSITIVE,
      "(?:©|\\(c\\)|copyright) .{0,120}\\d{4}.{0,200}|(?:©|\\(c\\)|copyright) ?\\d{4}.{0,200}"
          + "|this material may not be published, broadcast, rewritten.{0,60}"
          + "|our standards: .{0,60}trust principles",
      new Rare(".{0,60}all rights reserved", "all rights reserved")),

  /** {@code (Reporting by Ida Holm in Oslo; editing by Per Lund)}. */
  SIGN_OFF(
      0,
      "[\\[(—–-]{0,2} ?(?:Additional |With additional )?{work} by {names}"
          + "(?:[;,.] ?(?:[Aa]dditional )?{work} by {names}){0,4}[\\])]?"
          + "|[\\[(—–-]{0,3} ?[Ww]ith (?:files|reporting|input|inputs) from {names}[\\])]?",
      new Rare(
          "[\\[(—–_-]{0,3} ?(?:The )?{names}"
              + "(?: (?:staff )?(?:writer|reporter|correspondent|journalist)s? {names})?"
              + " contributed (?:reporting )?to this (?:report|story|article)[\\])_.]*",
          " contributed ")),

  /** {@code Photo: Ida Holm/AFP}; a caption that tells something is left. */
  PHOTO_CREDIT(
      0,
      "\\(?(?:[Ff]ile |FILE )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit)s?"
          + "(?: [Cc]redits?)?(?: ?:| by| courtesy of| courtesy:) ?{names}(?: ?[/|] ?{names}){0,3}\\)?"
          + "|\\(?(?:AP Photo|REUTERS|AFP|EPA|Getty(?: Images)?) ?/ ?{names}(?: ?/ ?{names})?\\)?",
      new Rare(
          "(?:.{2,40} ?[/|-] ?)?(?:Getty Images|Shutterstock|iStock|Alamy)(?: .{0,30})?",
          "getty images",
          "shutterstock",
          "istock",
          "alamy"));

  private static final String NETWORK =
      "(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|messenger"
          + "|flipboard|e-?mail|print|share|tweet|save|copy link|sms|youtube|threads|bluesky)";

  private static final String WORK =
      "(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Gg]raphics"
          + "|[Pp]roduction)(?: and (?:reporting|writing|editing|graphics))?";

  /** Capitalised words, with the small ones that stand between them. */
  private static final String NAMES =
      "\\p{Lu}[\\p{L}.'’-]{0,30}"
          + "(?:,? (?:(?:and|in|at|of|for|de|da|van|von|der|al|via|the|with) ){0,2}"
          + "\\p{Lu}[\\p{L}.'’-]{0,30}){0,25}";

  private static final List<BoilerplateRule> RULES = List.of(values());

  private final Pattern wording;
  private final Pattern rareWording;

  @SuppressWarnings("ImmutableEnumChecker") // It is made by List.of.
  private final List<String> rareWords;

  BoilerplateRule(int flags, String wording) {
    this(flags, wording, new Rare("", List.of()));
  }

  BoilerplateRule(int flags, String wording, Rare rare) {
    this.wording = pattern(flags, wording);
    this.rareWording = pattern(flags, rare.wording);
    this.rareWords = rare.words;
  }

  /**
   * A wording that can begin with anything: it is tried where one of its words stands, in small
   * letters.
   */
  private record Rare(String wording, List<String> words) {

    Rare(String wording, String... words) {
      this(wording, List.of(words));
    }
  }

  private static Pattern pattern(int flags, String wording) {
    return Pattern.compile(
        wording.replace("{network}", NETWORK).replace("{work}", WORK).replace("{names}", NAMES),
        flags);
  }

  /** The first rule that says what a paragraph is; none when it is the article's. */
  static Optional<BoilerplateRule> of(String paragraph) {
    if (paragraph.isEmpty()) {
      return Optional.empty();
    }
    String small = paragraph.toLowerCase(Locale.ROOT);
    for (BoilerplateRule rule : RULES) {
      if (rule.matches(paragraph, small)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private boolean matches(String paragraph, String small) {
    if (wording.matcher(paragraph).matches()) {
      return true;
    }
    for (String word : rareWords) {
      if (small.contains(word)) {
        return rareWording.matcher(paragraph).matches();
      }
    }
    return false;
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
