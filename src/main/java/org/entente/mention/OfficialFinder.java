package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Affiliation;
import org.entente.lexicon.Lexicon;

/**
 * Finds mentions of officials, pass by pass: full names of the lexicon, names beside titles,
 * surnames, roles without a name.
 */
final class OfficialFinder implements Serializable {

  private final Titles titles;
  private final OfficialIndex index;
  private final Careers careers;
  private final AliasMatcher<Affiliation> affiliations;
  private final Set<String> notNames = new HashSet<>();

  OfficialFinder(Lexicon lexicon, Vocabulary vocabulary) {
    this.titles = new Titles(lexicon, vocabulary);
    this.index = new OfficialIndex(lexicon, titles, vocabulary);
    this.affiliations = new AliasMatcher<>(vocabulary, Vocabulary.AFFILIATION);
    Newcomers.addWords(vocabulary);
    this.careers = new Careers(lexicon);
    for (Affiliation affiliation : lexicon.titleWords().affiliations()) {
      affiliations.add(affiliation.phrase(), affiliation);
    }
    lexicon.titleWords().notNames().forEach(word -> notNames.add(Folding.fold(word)));
  }

  /** Officials of a document, left to right, none overlapping another. */
  List<Mention> find(Document document, List<Mention> countries) {
    Scene scene = scene(document, countries);
    Cast cast = new Cast(scene, careers);
    FullNames fullNames = new FullNames(scene, index, careers);
    fullNames.read();
    TitledNames titledNames = new TitledNames(scene, careers, index, fullNames, cast);
    TitlePass titlePass = new TitlePass(scene, titledNames);
    titlePass.readIntroductions(new TitleGrammar(scene, titles, fullNames).phrases());
    titledNames.castUntitled();
    titlePass.readRest();
    new Surnames(scene, careers, index, fullNames, cast).read();
    new Homes(scene, cast).settle();
    List<Mention> mentions = new ArrayList<>();
    cast.appearances().forEach(appearance -> mentions.add(mention(scene, appearance)));
    new Roles(scene, careers, cast)
        .read(titlePass.roles())
        .forEach(role -> mentions.add(mention(scene, role)));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private Scene scene(Document document, List<Mention> countries) {
    Affiliations around = new Affiliations(document, countries, affiliations);
    NameShapes shapes = new NameShapes(document, around, titles, notNames);
    return new Scene(document, around, Headline.of(document), shapes, Scene.count(countries));
  }

  private static Mention mention(Scene scene, Cast.Appearance appearance) {
    Span span = scene.tokens().span(appearance.name().first(), appearance.name().last());
    Person person = appearance.person();
    return new Mention(
        span,
        scene.document().sentenceAt(span.begin()).number(),
        EntityType.OFFICIAL,
        person == null ? null : person.id(),
        person == null ? null : person.name(),
        appearance.kind(),
        person == null ? null : person.country(),
        person == null ? null : person.office(),
        appearance.resolution());
  }

  private static Mention mention(Scene scene, Roles.Role role) {
    Span span = scene.tokens().span(role.name().first(), role.name().last());
    Person person = role.person();
    return new Mention(
        span,
        scene.document().sentenceAt(span.begin()).number(),
        EntityType.OFFICIAL,
        person == null ? null : person.id(),
        person == null ? null : person.name(),
        Kind.ROLE,
        role.country(),
        role.office(),
        role.resolution());
  }
}
