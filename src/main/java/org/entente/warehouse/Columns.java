package org.entente.warehouse;

/** The names of all columns, declared once; types and meanings stand in {@link Table}. */
public final class Columns {

  public static final String ACCEPTED = "accepted";
  public static final String ALIASES = "aliases";
  public static final String ALREADY_KNOWN = "already_known";
  public static final String SKIPPED = "skipped";
  public static final String ARTICLES = "articles";
  public static final String ARTICLE_ID = "article_id";
  public static final String BATCH = "batch";
  public static final String BEGIN = "begin";
  public static final String BOILERPLATE = "boilerplate";
  public static final String CHARACTERS = "characters";
  public static final String CHAR_COUNT = "char_count";
  public static final String CONTENT_HASH = "content_hash";
  public static final String COUNTED = "counted";
  public static final String COUNTRY = "country";
  public static final String DATE_ORIGIN = "date_origin";
  public static final String DETAIL = "detail";
  public static final String DUPLICATES = "duplicates";
  public static final String END = "end";
  public static final String ENTITY_A = "entity_a";
  public static final String ENTITY_B = "entity_b";
  public static final String ENTITY_ID = "entity_id";
  public static final String ENTITY_TYPE = "entity_type";
  public static final String EXAMPLE = "example";
  public static final String FAILURE = "failure";
  public static final String FINGERPRINT = "fingerprint";
  public static final String FINISHED = "finished";
  public static final String FIRST_SEEN = "first_seen";
  public static final String FROM_DATE = "from_date";
  public static final String INPUTS = "inputs";
  public static final String INPUT_FILE = "input_file";
  public static final String IS_AFFILIATION = "is_affiliation";
  public static final String KIND = "kind";
  public static final String LANGUAGE = "language";
  public static final String LAST_SEEN = "last_seen";
  public static final String LEXICON_CHECKSUM = "lexicon_checksum";
  public static final String MENTIONS = "mentions";
  public static final String NAME = "name";
  public static final String NEAR_ARTICLES = "near_articles";
  public static final String NEAR_SENTENCES = "near_sentences";
  public static final String OFFICE = "office";
  public static final String OFFICIAL_ID = "official_id";
  public static final String OVER_MAX_ENTITIES = "over_max_entities";
  public static final String PAIR_TYPE = "pair_type";
  public static final String PUBLISHED_AT = "published_at";
  public static final String PUBLISHED_DATE = "published_date";
  public static final String PUBLISHED_MONTH = "published_month";
  public static final String RAW = "raw";
  public static final String REASON = "reason";
  public static final String RECORDS_IN = "records_in";
  public static final String RECORD_NUMBER = "record_number";
  public static final String REJECTED = "rejected";
  public static final String RESOLUTION = "resolution";
  public static final String SENTENCE = "sentence";
  public static final String SENTENCES = "sentences";
  public static final String SENTENCE_COUNT = "sentence_count";
  public static final String SETTINGS = "settings";
  public static final String SOURCE = "source";
  public static final String STARTED = "started";
  public static final String STATE = "state";
  public static final String STEP_COUNTS = "step_counts";
  public static final String STORIES = "stories";
  public static final String STORY_ID = "story_id";
  public static final String TEXT = "text";
  public static final String TITLE = "title";
  public static final String TITLE_END = "title_end";
  public static final String TO_DATE = "to_date";
  public static final String UNDATED = "undated";
  public static final String URL = "url";
  public static final String VERSIONS = "versions";
  public static final String WIKIDATA_ID = "wikidata_id";

  private Columns() {}
}
