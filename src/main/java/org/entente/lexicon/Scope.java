package org.entente.lexicon;

/** What must stand around a title for its holder to be an official. */
public enum Scope {
  /** Nothing: the title alone makes an official. */
  PUBLIC,
  /** Companies, schools and clubs have it too: nothing of theirs may stand around it. */
  STATE,
  /** A country, a body or a public organ must stand in the phrase. */
  BODY,
  /** As {@link #BODY}; its holder goes by a given name. */
  ROYAL,
  /** Mere address: makes nobody an official. */
  HONORIFIC
}
