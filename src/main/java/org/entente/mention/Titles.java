package org.entente.mention;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Post;
import org.entente.lexicon.Scope;
import org.entente.lexicon.Title;

/** The titles of officials as news writes them, found where they begin. */
final class Titles implements Serializable {

  /** Offices that companies, unions and universities have too. */
  static final Set<String> IN_BUSINESS =
      Set.of("president", "vice president", "chancellor", "secretary-general", "minister");

  /** Offices that universities of U.S. states have, and the states themselves have not. */
  static final Set<String> OF_UNIVERSITIES = Set.of("president", "vice president", "chancellor");

  /** Offices that say no more than that someone heads a body: "NATO chief Stoltenberg". */
  static final Set<String> IS_HEAD = Set.of("director", "leader", "envoy");

  private final AliasMatcher<Form> forms;

  /**
   * What a title says.
   *
   * @param office the word that stands in tables; null for a form of address
   * @param group the role that posts with this title answer to; null when it is no post
   * @param scope what makes its holder an official
   * @param plural whether it is the title of several: "Presidents"
   * @param home the one country that has the title; null when several have it
   */
  record Form(String office, String group, Scope scope, boolean plural, String home)
      implements Serializable {

    boolean isAddress() {
      return scope == Scope.HONORIFIC;
    }

    /** Whether the title is as good a word for what someone is: the king is prime minister too. */
    boolean isPostOf(String held) {
      return held != null && group != null && !group.equals("leader") && !held.startsWith("former");
    }

    /** Whether it is a title of those who speak or run errands for an official. */
    boolean servesPersons() {
      return "spokesperson".equals(office) || "envoy".equals(office);
    }
  }

  Titles(Lexicon lexicon, Vocabulary vocabulary) {
    forms = new AliasMatcher<>(vocabulary, Vocabulary.TITLE);
    for (Post post : lexicon.posts()) {
      for (String title : post.titles()) {
        add(title, new Form(post.name(), post.group(), post.scope(), false, null));
      }
    }
    for (Title title : lexicon.titleWords().titles()) {
      String group = title.office() == null ? null : groupOf(lexicon, title.office());
      add(title.title(), new Form(title.office(), group, title.scope(), false, title.country()));
    }
    lexicon.titleWords().portfolios().forEach(this::addPortfolio);
  }

  /** The longest title that begins at a token, null when none does. */
  AliasMatcher.Match<Form> at(Document document, int token) {
    List<AliasMatcher.Match<Form>> matches = forms.matchesAt(document.tokens(), token);
    return matches.isEmpty() ? null : matches.get(0);
  }

  /** Where the title ends that a name begins with, 0 when it begins with none. */
  int endOfTitle(String name) {
    List<AliasMatcher.Match<Form>> matches = forms.matchesAt(name, 0);
    return matches.isEmpty() ? 0 : matches.get(0).span().end();
  }

  private static String groupOf(Lexicon lexicon, String office) {
    return lexicon.post(office).map(Post::group).orElse(null);
  }

  private void addPortfolio(String portfolio) {
    for (String head : List.of("minister", "secretary")) {
      Form form = new Form(portfolio + " " + head, null, Scope.PUBLIC, false, null);
      add(portfolio + " " + head, form);
      add(head + " of " + portfolio, form);
      add(head + " of the " + portfolio, form);
      add(head + " for " + portfolio, form);
    }
  }

  private void add(String title, Form form) {
    forms.add(title, form);
    String plural = plural(title);
    if (plural != null) {
      forms.add(plural, new Form(form.office(), form.group(), form.scope(), true, form.home()));
    }
  }

  /** "Presidents", "Sens.", "Ministers of Finance"; null when the word has no plural in news. */
  private static String plural(String title) {
    int of = title.indexOf(" of ");
    String head = of < 0 ? title : title.substring(0, of);
    String rest = of < 0 ? "" : title.substring(of);
    String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (head.endsWith(".")) {
      return head.substring(0, head.length() - 1) + "s." + rest;
    }
    if (last.endsWith("y")) {
      return head.substring(0, head.length() - 1) + "ies" + rest;
    }
    return last.endsWith("s") || last.endsWith("man") ? null : head + "s" + rest;
  }
}
